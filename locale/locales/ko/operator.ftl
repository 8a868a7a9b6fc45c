### 운영센터: 사건, 결정, 메일

## 틀

ops-place = 운영센터
ops-search = 문의·주문·고객 찾기
ops-search-of = ‘{ $query }’ 찾은 결과
ops-views = 보기
ops-records = 기록

ops-role-visitor = 방문자
ops-role-customer = 고객
ops-role-developer = 개발자
ops-role-operator = 운영자
ops-role-system = 시스템

## 대기열

ops-queue-escalations = 이관
ops-queue-handed-over = 개발자가 넘긴 요청
ops-queue-customer-center = 고객센터
ops-queue-all = 전체 문의
ops-queue-mine = 내 담당
ops-queue-awaiting-approval = 승인할 요청
ops-queue-awaiting-consent = 고객 동의 대기
ops-queue-extended = 24시간 연장 중
ops-queue-done = 처리 완료

ops-over-a-day = 24시간 넘게 지남
ops-within-a-day = 24시간 안
ops-open-queue = 대기열 열기
ops-assigned-to = 담당 { $name }
ops-due-over = 기한 { $span } 지남
ops-due-in = 기한까지 { $span }
ops-waiting = { $span }째 대기
ops-kind-other = 기타 문의

ops-all-done-title = 모두 처리했습니다
ops-all-done-text = 이 대기열에 기다리는 문의가 없습니다. 새 문의가 오면 여기에 나타납니다.
ops-not-found-title = 맞는 문의가 없습니다
ops-not-found-text = 번호나 낱말을 줄여 다시 찾아보거나 검색을 지워 주십시오.
ops-choose-title = 문의를 고르십시오
ops-choose-text = 왼쪽 대기열에서 고르면 경과, 구매, 동의와 결정이 여기에 보입니다.
ops-choose-first = 맨 위 문의 열기

## 사건 머리

ops-take = 내가 맡기
ops-give-back = 담당 풀기
ops-taken = 내 담당으로 지정했습니다
ops-assignment-changed = 담당을 바꿨습니다
ops-more = 더 보기
ops-close = 문의 종료
ops-closed = 문의를 종료했습니다

## 개발자 무응답

ops-silence = 개발자 무응답
ops-silence-sum = 접수 후 { $span }, 답변 { $count }건
ops-silence-sent = 접수·전달
ops-silence-opened = 문의 열람
ops-silence-answered = 개발자 답변
ops-silence-deadline = 기한 종료
ops-silence-extended = 24시간 연장
ops-silence-now = 지금

## 구매

ops-purchase = 구매
ops-customer = 고객
ops-customer-number = 고객번호
ops-purchased-at = 상품 구매 시간
ops-item = 결제상품
ops-paid = 금액·수단
ops-free = 무료
ops-order = 주문번호
ops-reason-asked = 요청 사유
ops-refunds = 환불 이력
ops-refunds-count = 최근 12개월 { $count }건
ops-no-purchase = 맞는 구매를 찾지 못했습니다
ops-claimed-by-customer = 고객이 직접 적은 구매
ops-claimed-by-developer = 개발자가 전한 구매
ops-match = 구매 연결
ops-match-text = 어느 구매인지 정해야 동의를 요청하고 구매를 취소할 수 있습니다. 한 번 정하면 바꿀 수 없습니다.
ops-match-this = 이 구매로 연결
ops-match-order = 주문번호로 찾기
ops-match-send = 연결
ops-matched = 구매를 연결했습니다

## 개인정보 제공 동의

ops-consent = 개인정보 제공 동의
ops-consent-by-form = 고객이 문의 양식에서 직접 선택
ops-consent-by-my-page = 고객이 내 페이지에서 직접 선택
ops-consent-by-mail-link = 고객이 메일의 링크에서 직접 선택
ops-consent-given = 고객이 직접 동의했습니다.
ops-consent-asked = 고객에게 물었습니다. 답을 기다립니다.
ops-consent-refused = 고객이 동의하지 않았습니다(X). 번호 없이 고객번호, 구매 시간, 상품으로 확인합니다.
ops-consent-withdrawn = 고객이 동의를 철회했습니다. 그때부터 번호는 닫혀 있습니다.
ops-consent-none = 아직 고객에게 묻지 않았습니다.
ops-consent-none-no-ask = 고객에게 묻지 않았고 지금은 물을 수 없습니다. 고객 계정과 구매가 확인된 진행 중 문의에서만 묻습니다.
ops-consent-no-more = 더 묻지 않습니다.
ops-consent-record = { $at } · 동의문 { $version }판
ops-consent-said-o = 개발자는 고객이 동의(O)했다고 전했습니다. 고객 본인의 답이 아니어서 번호는 열리지 않습니다.
ops-consent-said-x = 개발자는 고객이 동의하지 않았다고(X) 전했습니다. 고객 본인의 답은 아닙니다.
ops-no-identifiers = 이 문의에는 확인할 결제 번호가 없습니다.
ops-no-access = 동의(O)가 있어야 볼 수 있습니다
ops-identifier-tid = TID
ops-identifier-txid = TXID
ops-identifier-receipt = 결제 영수증 번호
ops-ask = 동의 요청
ops-ask-text = 고객에게 메일과 내 페이지로 O/X를 묻습니다. O가 오기 전까지 번호는 가려져 있고, X여도 처리는 계속할 수 있습니다.
ops-ask-again-text = 한 번 더 물을 수 있습니다. 고객이 다시 거절하면 더 묻지 않습니다.
ops-asked = 고객에게 동의를 요청했습니다

## 결제 번호 보기

ops-reveal = 보기
ops-reveal-note = 누르면 이름, 시각, 사유가 열람 기록에 남고 60초 뒤 다시 가려집니다.
ops-reveal-title = { $kinds }{ JOSA($kinds, "을", "를") } 봅니다
ops-reveal-consented = { $number } · 고객이 { $at }에 동의함 (O)
ops-look-reason = 보는 사유
ops-look-match-payment = 결제 승인 대조
ops-look-match-payment-text = 카드사 승인 기록과 맞춰 봅니다
ops-look-check-refund = 환불 처리 확인
ops-look-check-refund-text = 취소가 반영됐는지 봅니다
ops-look-customer-asked = 고객이 요청함
ops-look-customer-asked-text = 고객 문의에 답하려고 봅니다
ops-look-detail = 자세히
ops-recorded-so = 이렇게 기록합니다
ops-recorded-shown = 고객도 내 페이지에서 열람 시각과 사유를 볼 수 있습니다.
ops-cancel = 그만두기
ops-reveal-now = 기록하고 60초 보기
ops-hide = 가리기
ops-look-until = { $at }에 닫힙니다. 그 뒤에 새로 고치면 다시 가려집니다.
ops-look-over = 볼 수 있는 시간이 끝나 다시 가렸습니다.
ops-looked = 마지막 열람 { $at } · { $reason } · 모두 { $count }번

## 증빙

ops-evidence = 증빙
ops-evidence-sum = 고객 메시지 { $messages }, 내부 메모 { $notes }
ops-me = { $name } (나)
ops-write = 답장과 메모
ops-reply = 고객에게 답장
ops-reply-placeholder = 고객에게 보낼 답장
ops-reply-seen = { $customer } 님과 개발자가 봅니다
ops-send-reply = 답장 보내기
ops-replied = 답장을 보냈습니다
ops-no-reply = 지금은 고객에게 답장할 수 없습니다. 개발자가 답할 차례이거나 문의가 끝났습니다. 메모는 남길 수 있습니다.
ops-note = 내부 메모
ops-note-placeholder = 운영자끼리 볼 메모
ops-note-seen = 운영자만 봅니다
ops-send-note = 메모 남기기
ops-noted = 메모를 남겼습니다

ops-event-inquiry-submitted = 문의 접수
ops-event-inquiry-opened = 문의를 처음 열어 봄
ops-event-message-sent = 메시지 보냄
ops-event-note-added = 메모 남김
ops-event-inquiry-assigned = 담당자 지정 해제
ops-event-inquiry-assigned-detail = 담당자 지정: { $detail }
ops-event-inquiry-escalated = 답변 기한 경과로 이관
ops-event-deadline-reminded = 답변 기한을 알림
ops-event-deadline-extended = 개발자에게 24시간 더 줌
ops-event-inquiry-closed = 문의 종료
ops-event-inquiry-reopened = 문의 다시 열림
ops-event-inquiry-withdrawn = 문의 취소
ops-event-help-rated = 도움 평가
ops-event-help-rated-detail = 도움 평가 5점 만점에 { $detail }점
ops-event-refund-agreed = 환불에 동의함
ops-event-refund-declined-by-developer = 환불을 거절함
ops-event-purchase-matched = 구매를 찾아 연결
ops-event-purchase-matched-detail = 구매를 찾아 연결: { $detail }
ops-event-approval-asked = 구매취소 승인 요청
ops-event-approval-asked-detail = 구매취소 승인 요청: { $detail }
ops-event-approval-sent-back = 구매취소 승인 반려
ops-event-approval-sent-back-detail = 구매취소 승인 반려: { $detail }
ops-event-approval-taken-back = 구매취소 승인 요청을 거둠
ops-event-cancellation-approved = 구매취소 승인
ops-event-cancellation-approved-detail = 구매취소 승인: { $detail }
ops-event-cancellation-decided = 구매취소 결정
ops-event-cancellation-decided-detail = 구매취소 결정: { $detail }
ops-event-purchase-cancelled = 구매취소 완료
ops-event-cancellation-failed = 결제 쪽에서 구매취소를 거절함
ops-event-refund-declined = 환불 반려
ops-event-refund-declined-detail = 환불 반려: { $detail }
ops-event-consent-asked = 개인정보 제공 동의 요청
ops-event-consent-given = 개인정보 제공 동의 (O)
ops-event-consent-refused = 개인정보 제공 거절 (X)
ops-event-consent-withdrawn = 개인정보 제공 동의 철회
ops-event-identifier-revealed = 결제 번호 열람
ops-event-identifier-revealed-detail = 결제 번호 열람: { $detail }
ops-event-automatic-mail-received = 자동 회신을 기록함(답변 아님)
ops-event-mail-bounced = 되돌아온 메일을 기록함
ops-event-mail-held = 자리를 찾지 못한 메일을 보류함
ops-event-mail-placed = 메일을 문의에 넣음
ops-event-mail-dropped = 메일을 제쳐 둠
ops-event-mail-resent = 메일을 다시 보내게 함
ops-event-reply-addresses-revoked = 답장 주소와 링크를 무효로 함
ops-event-review-posted = 리뷰 작성
ops-event-review-changed = 리뷰 수정
ops-event-review-withdrawn = 리뷰 삭제
ops-event-review-reported = 리뷰 신고
ops-event-reply-posted = 공식 답변 작성
ops-event-reply-changed = 공식 답변 수정
ops-event-reply-withdrawn = 공식 답변 삭제
ops-event-account-created = 계정 생성
ops-event-account-disabled = 계정 정지
ops-event-password-changed = 비밀번호 변경
ops-event-signed-in = 로그인
ops-event-sign-in-failed = 로그인 실패
ops-event-signed-out = 로그아웃
ops-event-audit-read = 기록 열람
ops-event-audit-read-detail = 기록 열람: { $detail }

## 결정

ops-decision = 결정
ops-decide = 결정하기
ops-decide-about = 구매취소 { $amount }
ops-decide-about-nothing = 결정이 필요합니다
ops-outcome-cancel = 구매취소
ops-outcome-cancel-text = { $amount } 전액을 결제 수단으로 돌려줍니다
ops-outcome-decline = 반려
ops-outcome-decline-text = 사유를 고객과 개발자에게 알립니다
ops-outcome-decline-now = 반려하고 알리기
ops-outcome-extend = 개발자에게 24시간 더
ops-outcome-extend-text = 한 번만 줄 수 있습니다
ops-outcome-extend-now = 24시간 더 주기
ops-not-a-refund = 환불요청이 아닙니다
ops-not-decidable = 지금은 스토어가 결정할 차례가 아닙니다
ops-cancelled-already = 이미 취소했거나 취소하는 중인 구매입니다
ops-extended-already = { $at }에 이미 한 번 주었습니다
ops-never-overdue = 답변 기한이 지나 이관된 문의에만 줄 수 있습니다
ops-not-extendable = 지금 상태에서는 줄 수 없습니다
ops-payment-method = 결제 수단
ops-reason = 사유
ops-reason-hint = 고객과 개발자에게 그대로 전합니다. 반려할 때는 꼭 적어 주십시오.
ops-decision-note = 내부 메모
ops-decision-note-hint = 운영자만 봅니다.
ops-cancel-purchase = 구매취소 { $amount }
ops-cancel-sure = { $amount } 전액이 { $method }{ JOSA($method, "으로", "로") } 돌아갑니다. 되돌릴 수 없고, 고객과 개발자에게 바로 알립니다.
ops-cancel-now = { $amount } 구매취소
ops-until-pressed = 누르기 전까지는 결제에 변화가 없습니다.
ops-decided = 결정을 저장했습니다

ops-verdict-none-title = 결정할 것이 없습니다.
ops-verdict-none-text = 환불요청이 아닌 문의입니다. 고객에게 답장하고, 끝나면 종료하십시오.
ops-verdict-with-developer-title = 개발자 차례입니다
ops-verdict-with-developer-text = 답변 기한은 { $at }입니다. 기한이 지나면 이관됩니다.
ops-verdict-agreed-title = 지금은 결정할 수 없습니다
ops-verdict-agreed-text = 개발자는 환불에 동의했습니다. 끝난 문의라서 고객이 다시 열어야 처리할 수 있습니다.
ops-verdict-declined-by-developer-title = 개발자가 거절했습니다
ops-verdict-declined-by-developer-text = 고객이 문의를 다시 열면 이어집니다.
ops-verdict-with-store-title = 지금은 결정할 수 없습니다
ops-verdict-with-store-text = 끝난 문의입니다. 고객이 다시 열면 결정할 수 있습니다.
ops-verdict-cancelling-title = { $amount } 구매취소를 진행하고 있습니다
ops-verdict-cancelling-text = { $at }에 결정했습니다. 결제 쪽이 확인하면 고객과 개발자에게 알립니다.
ops-verdict-cancelled-title = { $amount } 구매취소를 마쳤습니다
ops-verdict-cancelled-text = { $at }에 처리했고 고객과 개발자에게 알렸습니다.
ops-verdict-declined-title = 반려했습니다
ops-verdict-declined-text = { $at }에 고객과 개발자에게 사유를 알렸습니다.
ops-verdict-withdrawn-title = 고객이 요청을 취소했습니다
ops-verdict-withdrawn-text = 더 할 일이 없습니다.

## 두 번째 확인

ops-awaits-approval = 승인 대기
ops-approval-second = 두 번째 확인
ops-approval-by = { $name } 님의 요청
ops-approval-amount = 금액
ops-approval-approve = 승인
ops-approval-approve-text = 곧바로 취소되고 되돌릴 수 없습니다
ops-approval-approve-now = { $amount } 구매취소 승인
ops-approval-sure = { $amount } 전액을 결제 수단으로 돌려줍니다. 되돌릴 수 없고, 고객과 개발자에게 바로 알립니다.
ops-approval-approve-sure = 승인하고 { $amount } 구매취소
ops-approval-send-back = 반려
ops-approval-send-back-text = 사유를 적어 { $name } 님에게 돌려보냅니다
ops-approval-send-back-now = 반려
ops-approval-why = 반려 사유
ops-approval-why-hint = 운영자만 봅니다. 고객과 개발자에게는 전하지 않습니다.
ops-approval-done = 처리했습니다
ops-approval-take-back = 승인 요청 거두기
ops-approval-taken-back = 승인 요청을 거두었습니다
ops-approval-mine-title = 다른 운영자의 승인을 기다립니다
ops-approval-mine-text = 본인이 요청한 건은 승인할 수 없습니다. 승인 전까지는 결제에 변화가 없습니다.
ops-approval-two = 두 사람이 확인합니다
ops-approval-over = { $amount }{ JOSA($amount, "을", "를") } 넘는 금액이라 다른 운영자의 승인이 필요합니다.
ops-approval-own-case = 직접 접수했거나 직접 구매를 찾아 연결한 문의라 다른 운영자의 승인이 필요합니다.
ops-approval-ask = { $amount } 구매취소 승인 요청
ops-verdict-awaiting-approval-title = 다른 운영자의 승인을 기다립니다
ops-verdict-awaiting-approval-text = 승인 전까지는 결제에 변화가 없습니다.

ops-audit = 감사 기록

## 메일

ops-mails = 메일
ops-mails-text = 보냈거나 보낼 모든 메일입니다.

## 리포트

ops-reports = 리포트
ops-report-filters = 리포트 범위
ops-report-updated = { $time } 기준
ops-report-days = { $from }~{ $to }
ops-report-weeks = { $weeks ->
    [52] 1년
   *[other] { $weeks }주
}
ops-report-any-seller = 전체 판매자
ops-report-unknown-seller = 알 수 없는 판매자
ops-report-any-kind = 전체 유형
ops-report-empty-title = 이 기간에 문의가 없습니다
ops-report-empty-text = 기간을 늘리거나 판매자와 유형을 전체로 바꿔 보십시오.
ops-report-empty-deed = 1년 보기

ops-report-inquiries = 문의
ops-report-in-time = { $days }일 안에 답변
ops-report-median = 첫 답변 중앙값
ops-report-to-store = 스토어 이관
ops-report-cancelled = 스토어 구매취소
ops-report-against = 지난 { $weeks }주 대비
ops-report-no-past = 비교할 지난 기간 없음
ops-report-goal = 목표 { $percent }%
ops-report-faster = 빨라짐
ops-report-slower = 느려짐
ops-report-same = 변화 없음
ops-report-more = 지난 기간보다 많음
ops-report-fewer = 지난 기간보다 적음
ops-report-too-few = 아직 건수가 적어 말할 수 없습니다.

ops-report-volume = 주별 문의
ops-report-volume-peak = { $day } 주에 문의 최다
ops-report-volume-up = 기간 후반 문의 { $percent }% 증가
ops-report-volume-down = 기간 후반 문의 { $percent }% 감소
ops-report-volume-steady = 매주 문의 약 { $number }건
ops-report-volume-measure = 주별·유형별
ops-report-all = 전체
ops-report-goal-reached = 지난주 { $share }, 목표 달성
ops-report-goal-missed = 지난주 { $share }, 목표 미달
ops-report-in-time-measure = { $days }일 안에 답변한 비율, 주별
ops-report-share = 비율
ops-report-answered = 기한 안
ops-report-settled = 대상

ops-report-sellers-measure = 판매자별 첫 답변 시간
ops-report-sellers-trouble = { $days }일 안에 답변한 비율이 { $percent }%에 못 미치는 판매자 { $count }곳
ops-report-sellers-fine = 모든 판매자가 { $days }일 안에 { $percent }% 이상 답변
ops-report-all-sellers = 판매자 { $count }곳 모두 보기
ops-report-fewer-sellers = 줄여 보기
ops-report-legend-median = 중앙값
ops-report-legend-p90 = 90백분위
ops-report-legend-p99 = 99백분위
ops-report-days-limit = { $days }일
ops-report-column-seller = 판매자
ops-report-column-inquiries = 문의
ops-report-column-median = 중앙값
ops-report-column-p90 = p90
ops-report-column-p99 = p99
ops-report-column-in-time = { $days }일 안
ops-report-column-reason = 사유
ops-report-column-count = 건수
ops-report-column-amount = 금액

ops-report-refunds-measure = 스토어 구매취소, 사유별
ops-report-refunds = { $reason }: { $all }건 중 { $count }건
ops-report-no-refunds = 이 기간에 스토어가 취소한 구매가 없습니다.
ops-no-mails-title = 아직 메일이 없습니다
ops-no-mails-text = 문의, 답변, 결정이 생기면 관련된 사람에게 메일을 보내고 여기에 남깁니다.
ops-mail-facts = 메일 정보
ops-mail-state = 상태
ops-mail-from = 보낸 사람
ops-mail-to = 받는 사람
ops-mail-subject = 제목
ops-mail-inquiry = 문의
ops-mail-at = 시각
ops-mail-language = 언어
ops-mail-waiting = 대기
ops-mail-sent = 보냄
ops-mail-filed = 파일로 저장
ops-mail-failed = 실패
ops-mail-bounced = 되돌아옴
ops-mail-case = { $number } 문의 열기
ops-mail-not-sent = 보내지 못했습니다.
ops-mail-html = 받는 사람이 보는 메일
ops-mail-text = 글만 보기

## 기록

ops-audit-text = 누가 언제 무엇을 했는지, 모든 사건을 통틀어 새것부터 봅니다.
ops-audit-of = { $number }에서 있었던 일입니다.
ops-audit-all = 전체 기록 보기
ops-audit-case = 전체 기록
ops-audit-who = 누가
ops-audit-what = 한 일
ops-audit-app = 앱
ops-no-audit-title = 기록이 없습니다
ops-no-audit-text = 누군가 무엇을 하면 여기에 남습니다.
ops-audit-export = 감사 기록 내보내기
ops-seal-until = { $at }까지 봉인했습니다
ops-seal-count = 기록 { $number }건
ops-seal-head = 마지막 봉인
ops-looks = 개인정보 열람 기록
ops-looks-text = 누가 누구의 결제 번호를 왜 봤는지 적습니다. 고객도 자기 것을 같은 내용으로 봅니다.
ops-looks-whose = 누구의
ops-looks-why = 사유
ops-no-looks-title = 아직 열람이 없습니다
ops-no-looks-text = 동의를 받은 사건에서 결제 번호를 보면 여기에 남습니다.

## Delivery

ops-deliveries = 메일 전달 기록
ops-deliveries-none = 이 문의로 나간 메일이 아직 없습니다.
ops-delivery-customer-waiting = 고객에게 보낼 메일이 대기 중
ops-delivery-customer-handed-over = 고객의 메일 서버에 전달함
ops-delivery-customer-filed = 고객 메일을 파일로 저장함: 메일 서버가 설정되지 않음
ops-delivery-customer-failed = 고객에게 메일을 전달하지 못함
ops-delivery-customer-bounced = 고객에게 보낸 메일이 되돌아옴
ops-delivery-customer-automatic-reply = 고객 주소에서 자동 회신이 옴
ops-delivery-developer-waiting = 개발자에게 보낼 메일이 대기 중
ops-delivery-developer-handed-over = 개발자의 메일 서버에 전달함
ops-delivery-developer-filed = 개발자 메일을 파일로 저장함: 메일 서버가 설정되지 않음
ops-delivery-developer-failed = 개발자에게 메일을 전달하지 못함
ops-delivery-developer-bounced = 개발자에게 보낸 메일이 되돌아옴
ops-delivery-developer-automatic-reply = 개발자에게서 자동 회신이 옴. 답변이 아닙니다.
ops-delivery-operator-waiting = 고객센터로 보낼 메일이 대기 중
ops-delivery-operator-handed-over = 고객센터 메일 서버에 전달함
ops-delivery-operator-filed = 고객센터 메일을 파일로 저장함: 메일 서버가 설정되지 않음
ops-delivery-operator-failed = 고객센터에 메일을 전달하지 못함
ops-delivery-operator-bounced = 고객센터로 보낸 메일이 되돌아옴
ops-delivery-operator-automatic-reply = 고객센터 주소에서 자동 회신이 옴
ops-revoke = 답장 주소와 링크 새로 만들기
ops-revoke-text = 지금까지 메일에 넣은 답장 주소와 링크를 무효로 합니다. 다른 사람에게 알려졌을 때 쓰세요. 다음 메일부터 새것이 들어갑니다.
ops-revoked = 답장 주소와 링크가 무효가 되었습니다

## Mail that could not be placed

ops-held = 자리를 찾지 못한 메일
ops-held-text = 어디에 속하는지 정할 때까지 누구의 말로도 여기지 않는 메일
ops-no-held-title = 기다리는 메일이 없습니다
ops-no-held-text = 들어온 메일이 모두 제자리를 찾았습니다. 그러지 못한 메일이 여기에 나타납니다.
ops-held-reason = 까닭
ops-held-unknown-address = 모르는 주소
ops-held-other-sender = 보낸 사람이 다름
ops-held-not-authenticated = 보낸 사람이 확인되지 않음
ops-held-too-many = 한꺼번에 너무 많음
ops-held-too-long = 너무 긺
ops-held-empty = 새로 쓴 말이 없음
ops-held-not-now = 지금 상태에서는 할 수 없음
ops-held-unreadable = 읽을 수 없음
ops-held-nobody = 보낸 사람이 분명하지 않음
ops-held-no-subject = (제목 없음)
ops-held-files = 파일
ops-held-said = 쓴 내용
ops-held-nothing-said = 새로 쓴 말이 없습니다.
ops-held-place-title = 어디에 속하는지
ops-held-number = 문의 번호
ops-held-number-hint = 예: R-20417
ops-held-side = 누구의 말인지
ops-held-side-hint = 운영자가 보증합니다. 메일의 보낸 사람은 꾸며 쓸 수 있습니다.
ops-held-place = 여기에 넣기
ops-held-placed = 메일을 문의에 넣었습니다
ops-held-drop = 제쳐 두기
ops-held-drop-text = 누구의 말로도 여기지 않습니다. 메일은 받은 그대로 보관됩니다.
ops-held-dropped = 제쳐 두었습니다
ops-held-done = 처리된 메일입니다.
ops-resend = 다시 보내기
ops-resent = 다시 보냅니다

## 신고된 글
ops-texts = 신고된 리뷰
ops-texts-queues = 신고 목록
ops-texts-reported = 신고
ops-texts-appeals = 이의 제기
ops-texts-held = 확인 대기
ops-texts-done = 처리함
ops-texts-none-reported = 처리할 신고가 없습니다
ops-texts-none-appeals = 답할 이의 제기가 없습니다
ops-texts-none-held = 확인을 기다리는 리뷰가 없습니다
ops-texts-none-done = 아직 처리한 글이 없습니다
ops-texts-none-text = 새로 생기면 여기에 나타납니다.
ops-text-choose-title = 왼쪽에서 글을 고르십시오
ops-text-choose-text = 글과 신고 사유를 함께 보고 결정합니다.
ops-text-choose-first = 첫 번째 글 열기
ops-text-reports = 신고 { $count }건
ops-text-review = 리뷰
ops-text-without-words = 글 없이 별점만 있음
ops-text-says = 글
ops-text-answers = 이 답변이 달린 리뷰
ops-text-by = 작성 { $name }
ops-text-earlier = 고치기 전 글
ops-text-reported = 신고 내역
ops-text-no-reports = 신고 없이 확인 중인 글입니다.
ops-text-why = 사유
ops-text-why-choose = 사유 고르기
ops-text-reporter = 신고한 사람
ops-text-report-closed = 처리됨
ops-text-reporters-hidden = 신고한 사람은 작성자와 판매자에게 알리지 않습니다.
ops-text-reason-spam = 광고·도배
ops-text-reason-abuse = 욕설·비방
ops-text-reason-personal = 개인정보
ops-text-reason-off-topic = 상관없는 글
ops-text-reason-illegal = 불법 정보
ops-text-reason-fake = 가짜·대가
ops-text-reason-other = 기타
ops-text-state-published = 공개
ops-text-state-held = 확인 대기
ops-text-state-hidden = 숨김
ops-text-state-removed = 삭제
ops-text-state-appealed = 이의 제기
ops-text-state-upheld = 결정 유지
ops-text-decide-about = 이 글 결정하기
ops-verdict-text-keep = 그대로 두기
ops-verdict-text-keep-text = 신고를 닫습니다. 작성자에게 알리지 않습니다.
ops-verdict-text-keep-now = 그대로 두기
ops-verdict-text-hide = 숨기기
ops-verdict-text-hide-text = 목록과 평점에서 빠집니다. 운영자가 다시 공개할 수 있습니다.
ops-verdict-text-hide-now = 숨기고 작성자에게 알리기
ops-verdict-text-remove = 삭제하기
ops-verdict-text-remove-text = 목록과 평점에서 빠집니다. 이의 제기로만 되돌릴 수 있습니다.
ops-verdict-text-remove-now = 삭제하고 작성자에게 알리기
ops-verdict-text-put-back = 다시 공개하기
ops-verdict-text-put-back-text = 목록과 평점에 다시 들어갑니다. 작성자에게 알립니다.
ops-verdict-text-put-back-now = 다시 공개하고 알리기
ops-text-remove-sure = 삭제하면 다른 운영자가 이의 제기를 받아들여야 되돌릴 수 있습니다.
ops-text-note = 작성자에게 전할 말
ops-text-note-hint = 사유와 함께 메일로 보냅니다. 신고한 사람을 밝히지 마십시오.
ops-text-until-pressed = 누르기 전까지는 아무것도 바뀌지 않습니다.
ops-text-decided = 결정했습니다
ops-text-taken-down-by = { $name } 운영자가 내렸습니다
ops-appeal = 작성자의 이의 제기
ops-appeal-answer = 작성자에게 보낼 답
ops-appeal-answer-hint = 결정을 유지하면 까닭을 꼭 적으십시오. 메일로 보냅니다.
ops-appeal-answered-by = { $name } 운영자가 답했습니다
ops-appeal-mine-title = 다른 운영자가 답합니다
ops-appeal-mine-text = 내가 내린 글의 이의 제기에는 답할 수 없습니다.
ops-appeal-grant = 받아들이기
ops-appeal-grant-text = 글을 다시 공개하고 작성자에게 알립니다.
ops-appeal-grant-now = 다시 공개하기
ops-appeal-deny = 결정 유지
ops-appeal-deny-text = 글은 공개되지 않습니다. 이 결정은 최종입니다.
ops-appeal-deny-now = 결정을 유지하고 알리기
ops-appeal-done = 이의 제기에 답했습니다
ops-flood-title = { $app } ★{ $stars } 리뷰 { $count }건
ops-flood-text = 갑자기 몰려 공개를 멈췄습니다.
ops-flood-release = { $count }건 모두 공개하기
ops-flood-remove = 모두 삭제하기
ops-flood-sure = 리뷰 { $count }건을 삭제하고 작성자 모두에게 알립니다.
ops-flood-remove-now = { $count }건 삭제하기
ops-flood-done = 처리했습니다
ops-event-reply-reported = 공식 답변 신고
ops-event-text-kept = 신고된 글을 그대로 둠
ops-event-text-hidden = 글 숨김
ops-event-text-hidden-detail = 글 숨김: { $detail }
ops-event-text-removed = 글 삭제
ops-event-text-removed-detail = 글 삭제: { $detail }
ops-event-text-put-back = 글을 다시 공개
ops-event-text-appealed = 이의 제기
ops-event-appeal-granted = 이의 제기를 받아들임
ops-event-appeal-denied = 이의 제기에도 결정을 유지
ops-event-review-held = 리뷰 공개 보류
ops-event-review-released = 보류한 리뷰 공개
