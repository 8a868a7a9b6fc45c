### 개발자센터

dev-role = 개발사
dev-place-inbox = 문의함
dev-place-reviews = 리뷰
dev-place-help = 도움말
dev-queues = 대기열
dev-kinds = 종류
dev-apps = 앱
dev-views = 보기
dev-cancel = 취소
dev-free = 무료
dev-first-page = 처음으로

## 문의함: 대기열과 거르기

dev-queue-needs_reply = 답변할 문의
dev-queue-due_soon = 24시간 안
dev-queue-mine = 내 담당
dev-queue-waiting_on_customer = 고객 답변 대기
dev-queue-with_store = 스토어가 확인 중
dev-queue-closed = 종료
dev-queue-all = 전체
dev-kinds-refund = 환불요청
dev-kinds-error = 에러문의
dev-kinds-improvement = 개선요청
dev-kinds-other = 기타 문의
dev-group-overdue = 기한 지남
dev-group-due_soon = 24시간 안에 답변
dev-group-later = 이후
dev-group-ended = 끝난 문의

dev-filters = 찾기와 거르기
dev-filters-apply = 적용
dev-filters-clear = 필터 지우기
dev-search-short = 검색
dev-search = 찾는 말
dev-search-hint = 문의 번호, 제목, 내용
dev-searched = ‘{ $words }’
dev-kind = 문의 종류
dev-kind-any = 모든 종류
dev-app = 앱
dev-app-any = 모든 앱
dev-assigned-to = 담당: { $name }

dev-all-answered-title = 모두 답변했습니다
dev-all-answered-text = { $seller }의 답변을 기다리는 문의가 없습니다. 고객이 글을 남기면 다음 기한이 여기에 나타납니다.
dev-see-waiting = 고객 답변 대기 보기
dev-nothing-fits-title = 맞는 문의가 없습니다
dev-nothing-fits-text = 고른 조건을 모두 만족하는 문의가 없습니다. 조건을 하나 빼 보십시오.
dev-queue-empty-title = 여기는 비어 있습니다
dev-queue-empty-text = 이 대기열에 해당하는 문의가 생기면 나타납니다.
dev-see-needs-reply = 답변할 문의 보기

## 문의 하나

dev-conversation = 문의
dev-thread = 주고받은 글
dev-choose-title = 문의를 고르십시오
dev-choose-first = 맨 위 문의 열기
dev-choose-text = 목록에서 고른 문의가 여기에 열립니다. 기한이 가까운 문의가 맨 위에 있습니다.
dev-due-in = { $time } 기한, { $span } 남음
dev-due-over = { $time } 기한, { $span } 지남
dev-assign = 담당자 지정
dev-assignee = 담당자
dev-assign-nobody = 담당자 없음
dev-member-me = { $name } (나)
dev-close = 문의 종료

dev-actor-visitor = 방문자
dev-actor-customer = 고객
dev-actor-developer = 개발자
dev-actor-operator = 스토어
dev-actor-system = 스토어

dev-event-inquiry_submitted = { $app } 앱 페이지에서 보낸 문의 { $number }
dev-event-inquiry_submitted-handed-over = { $who } 님이 스토어에 넘긴 환불요청 { $number }
dev-event-inquiry_opened = { $who } 님이 문의를 열었습니다
dev-event-inquiry_assigned = { $who } 님이 { $detail } 님을 담당자로 지정했습니다
dev-event-inquiry_assigned-plain = { $who } 님이 담당자 지정을 풀었습니다
dev-event-inquiry_merged = { $who } 님이 { $detail } 문의를 합쳤습니다
dev-event-inquiry_merged_away = { $who } 님이 { $detail } 문의로 합쳤습니다
dev-event-inquiry_unmerged = { $who } 님이 합치기를 되돌렸습니다
dev-event-inquiry_split = { $who } 님이 글을 새 문의 { $detail }에 따로 뗐습니다
dev-event-inquiry_split_off = { $detail } 문의에서 뗀 문의입니다
dev-event-inquiry_dealt = 차례에 따라 { $detail } 님에게 배정되었습니다
dev-event-inquiry_dealt-plain = 차례에 따라 담당자가 정해졌습니다
dev-event-inquiry_escalated = 답변 기한이 지나 스토어로 이관되었습니다
dev-event-deadline_extended = 스토어가 답변 기한을 한 번 늘렸습니다
dev-event-inquiry_closed = { $who } 님이 문의를 종료했습니다
dev-event-inquiry_reopened = { $who } 님이 문의를 다시 열었습니다
dev-event-inquiry_withdrawn = 고객이 문의를 취소했습니다
dev-event-preference_stated = { $who } 님이 스토어에 개발자 의견을 알렸습니다
dev-stated = 스토어에 전하는 의견
dev-stated-preference = 의견
dev-stated-consumed = 사용 정도
dev-stated-by = 알린 사람
dev-stated-choose = 사용 정도를 고르세요
dev-state = 스토어에 의견 알리기
dev-state-again = 의견 다시 알리기
dev-state-hint = 운영자가 결정할 때 함께 읽습니다. 고객에게는 보이지 않으며, 이것으로 결정되지는 않습니다.
dev-state-send = 의견 보내기
dev-done-stated = 스토어에 의견을 알렸습니다
dev-preference-approve = 구매취소에 찬성
dev-preference-decline = 환불 거절을 바람
dev-preference-neutral = 스토어에 맡김
dev-event-refund_agreed = { $who } 님이 환불에 동의했습니다. 스토어가 구매취소를 진행합니다
dev-event-refund_declined_by_developer = { $who } 님이 환불요청을 반려했습니다. 사유: { $detail }
dev-event-refund_declined_by_developer-plain = { $who } 님이 환불요청을 반려했습니다
dev-event-cancelled_elsewhere = 결제사에서 구매가 취소되고 환불되었습니다
dev-event-purchase_cancelled = 구매가 취소되고 환불되었습니다
dev-event-refund_declined = 스토어가 환불요청을 반려했습니다. 사유: { $detail }
dev-event-refund_declined-plain = 스토어가 환불요청을 반려했습니다
dev-event-help_rated = 고객이 도움을 5점 중 { $detail }점으로 평가했습니다
dev-event-help_rated-plain = 고객이 받은 도움을 평가했습니다

dev-mode-reply = 고객에게 답변
dev-mode-note = 내부 메모
dev-reply-label = { $customer } 님에게 보낼 답변
dev-reply-placeholder = { $customer } 님에게 답변을 씁니다
dev-reply-seen = { $customer } 님과 스토어가 봅니다
dev-reply-send = 답변 보내기
dev-reply-ended = 끝난 문의입니다. 고객이 다시 열면 답변할 수 있습니다.
dev-note-label = 내부 메모
dev-note-placeholder = 고객에게 보내지 않습니다
dev-note-seen = { $seller } 구성원만 봅니다
dev-note-save = 내부 메모 남기기

## 환불요청

dev-refund-reason = 사유
dev-refund-amount = 금액
dev-refund-state = 상태
dev-refund-decision = 결정 사유
dev-refund-decided = 결정한 때
dev-refund-cancelled = 구매취소한 때
dev-agree = 스토어에 구매취소 요청
dev-agree-hint = 환불에 동의하고 스토어로 넘깁니다. 결제 취소는 스토어 운영팀이 합니다.
dev-agree-body = 고객에게 함께 보낼 말
dev-agree-body-hint = 비워 두면 동의했다는 알림만 갑니다.
dev-agree-confirm = { $amount } 구매취소 요청
dev-decline = 사유를 적고 반려
dev-decline-reason = 반려 사유
dev-decline-reason-hint = 고객에게 그대로 전합니다.
dev-decline-confirm = 환불요청 반려
dev-ask-customer = 고객에게 더 물어보기

## 곁의 사실들

dev-facts = 고객과 구매 정보
dev-facts-and-decision = 구매 정보와 환불 결정
dev-customer-number = 고객번호
dev-customer-since = 첫 구매
dev-customer-review = 리뷰
dev-on-version = 버전 { $version }
dev-purchase = 구매
dev-purchase-completed = 결제 완료
dev-purchase-free = 무료 설치
dev-purchase-cancelling = 취소 처리 중
dev-purchase-cancelled = 구매취소됨
dev-purchase-described = 고객이 직접 적은 내용입니다. 구매 기록과 아직 맞춰 보지 않았습니다.
dev-purchased = 구매 시간
dev-order = 주문 번호
dev-method = 결제 수단
dev-item = 결제상품
dev-payment-number = 결제 번호
dev-payment-number-text = TID는 스토어 환불 담당자에게만 보입니다.
dev-earlier = 이전 문의

## 리뷰

dev-reviews-needs_reply = 답변할 리뷰
dev-reviews-replied = 답변함
dev-reviews-all = 전체
dev-stars-filter = 별점으로 거르기
dev-stars-any = 모든 별점
dev-stars = { $stars }점
dev-stars-changed = ★{ $before } → ★{ $after }로 고침
dev-version = 버전 { $version }
dev-version-any = 모든 버전
dev-helpful = 도움이 됨 { $number }
dev-open-inquiry = 열린 문의 { $number }
dev-figure-rating = 이번 주 평점
dev-figure-rating-since = { $weeks }주 동안, 전체 { $rating }
dev-figure-rating-all = 전체 { $rating }
dev-figure-rate = 답변율
dev-figure-goal = 목표 { $percent }%
dev-figure-median = 답변 시간 중앙값
dev-figure-faster = 빨라짐
dev-figure-slower = 느려짐
dev-figure-same = 변화 없음
dev-figure-weeks = 최근 { $weeks }주
dev-figure-more = 1주 전보다 많음
dev-figure-fewer = 1주 전보다 적음
dev-figure-as-many = 1주 전과 같음
dev-figure-raised = 답변 뒤 올린 별점
dev-figure-raised-text = 평균 ★{ $before }에서 ★{ $after }로

dev-chart-rating = 평점 흐름
dev-chart-since-up = { $version } 출시 뒤 평점 상승
dev-chart-since-down = { $version } 출시 뒤 평점 하락
dev-chart-since-same = { $version } 출시 뒤 평점 변화 없음
dev-chart-up = { $weeks }주 동안 평점 { $before }에서 { $after }로 상승
dev-chart-down = { $weeks }주 동안 평점 { $before }에서 { $after }로 하락
dev-chart-same = 평점 { $after } 안팎 유지
dev-chart-measure = 주별 평균, 막대는 리뷰 수
dev-chart-release = { $version } 출시, { $day }
dev-chart-few = 리뷰가 더 모이면 차트가 나타납니다.
dev-chart-mean = 평점
dev-chart-reviews = 리뷰 수
dev-chart-released = 출시
dev-chart-versions = 버전별 별점
dev-chart-apps = 앱별 별점
dev-chart-version = 버전
dev-chart-app = 앱
dev-chart-ones-smallest = 1점 비율이 가장 낮은 { $part }
dev-chart-ones-largest = 1점 비율이 가장 높은 { $part }
dev-chart-ones-alike = 1점 비율에 차이 없음
dev-write-reply = 답변 쓰기
dev-reply-menu = 공식 답변 관리
dev-reply-change = 답변 고치기
dev-reply-withdraw = 답변 내리기
dev-reply-took = { $span } 만에 답변
dev-reply-public = 스토어의 모든 방문자가 봅니다
dev-reply-write-placeholder = 연락처와 결제 정보는 적지 마십시오
dev-reply-post = 답변 올리기
dev-reply-save = 고친 답변 올리기
dev-all-replied-title = 모두 답변했습니다
dev-all-replied-text = 새 리뷰가 올라오면 여기에 나타납니다.
dev-see-all-reviews = 전체 리뷰 보기
dev-no-review-fits-title = 맞는 리뷰가 없습니다
dev-no-review-fits-text = 고른 조건을 모두 만족하는 리뷰가 없습니다. 조건을 하나 빼 보십시오.
dev-no-reviews-title = 아직 리뷰가 없습니다
dev-no-reviews-text = 앱을 구매한 고객이 리뷰를 쓰면 여기에 나타납니다.

## 도움말 > 문의하기

dev-contact = 문의하기
dev-contact-where = 개발자센터 › 도움말
dev-hand-over = 고객 환불요청 넘기기
dev-hand-over-text = 우리 회사로 들어온 고객의 환불요청을 스토어 운영팀에 넘깁니다.
dev-four-fields = 스토어가 확인하는 네 가지
dev-field-consent = 고객님의 개인정보 제공 동의 여부 (O/X)
dev-field-customer-number = 고객번호
dev-field-purchased-at = 상품 구매 시간
dev-field-item = 결제상품
dev-field-note = 스토어에 전할 말
dev-consent-yes = 동의함
dev-consent-yes-text = 스토어가 고객에게 확인한 뒤 결제 번호를 봅니다
dev-consent-no = 동의하지 않음
dev-consent-no-text = 나머지 세 가지로 결제를 찾습니다
dev-consent-note = 고객이 답한 그대로 고릅니다. 아직 묻지 않았다면 먼저 고객에게 물어봅니다.
dev-customer-number-hint = 예: 3391-0552-18
dev-purchased-at-hint = 고객의 구매 내역에 있는 시간
dev-item-choose = 결제상품 선택
dev-item-app = { $app } (앱) · { $price }
dev-item-product = { $item } · { $price } · { $app }
dev-zone-asia-seoul = 한국 시간
dev-no-tid-title = TID, TXID, 결제 영수증 번호는 적지 마십시오.
dev-no-tid-text = 필요하면 스토어 환불 담당자가 직접 확인합니다.
dev-hand-over-send = 환불요청 넘기기
dev-hand-over-then = 넘긴 요청은 옆에서 확인할 수 있습니다.
dev-sent-title = { $number }{ JOSA($number, "을", "를") } 스토어에 넘겼습니다.
dev-sent-text = 운영팀이 확인하고 결정합니다. 지금 하실 일은 없습니다.
dev-handed-over = 넘긴 요청
dev-handed-over-running = 진행 중
dev-handed-over-ended = 끝난 요청
dev-handed-over-customer = 고객번호 { $number }
dev-handed-over-none-title = 넘긴 요청이 없습니다
dev-handed-over-none-text = 스토어에 넘긴 환불요청과 그 결과가 여기에 나타납니다.
dev-next-with_developer = 다음: 개발자가 확인합니다
dev-next-agreed = 다음: 스토어가 구매취소를 진행합니다
dev-next-declined_by_developer = 개발자가 반려했습니다
dev-next-with_store = 다음: 스토어가 확인하고 결정합니다
dev-next-cancelling = 다음: 결제사가 취소를 확인합니다
dev-next-cancelled = 넘긴 뒤 { $span } 만에 환불했습니다
dev-next-cancelled-plain = 환불했습니다
dev-next-declined = 사유: { $reason }
dev-next-declined-plain = 스토어가 반려했습니다
dev-next-withdrawn = 고객이 요청을 취소했습니다

## 한 일

dev-done-replied = 답변을 보냈습니다
dev-done-noted = 내부 메모를 남겼습니다
dev-swipe-take = 내가 맡기
dev-swipe-close = 종료
dev-swipe-closing = 문의를 종료합니다.
dev-swipe-taking = 내 담당으로 바꿉니다.
dev-pulled = 새로 불러왔습니다.
dev-done-assigned = 담당자를 바꿨습니다
dev-done-closed = 문의를 종료했습니다
dev-done-agreed = 스토어에 구매취소를 요청했습니다
dev-done-declined = 환불요청을 반려하고 고객에게 사유를 전했습니다
dev-done-reply-posted = 공식 답변을 올렸습니다
dev-done-reply-withdrawn = 공식 답변을 내렸습니다
dev-done-handed-over = 환불요청을 스토어에 넘겼습니다

# Mail that comes back
dev-mail-bounced-title = { $address }{ JOSA($address, "으로", "로") } 보낸 메일이 되돌아옵니다
dev-mail-bounced-text = { $at }부터 새 문의가 연락처 메일로 전달되지 않습니다. 문의는 여기에 있고 기한은 흐릅니다. 스토어에 주소 변경을 요청하세요.

## 스토어가 내린 글
dev-reviews-hidden = 스토어가 내림
dev-review-held = 리뷰가 갑자기 몰려 스토어가 확인하고 있습니다
dev-review-down = 스토어가 내린 리뷰입니다
dev-reply-down = 스토어가 공식 답변을 내렸습니다
dev-reply-appealed = 다른 운영자가 공식 답변을 다시 살펴보고 있습니다
dev-reply-upheld = 공식 답변은 다시 공개되지 않습니다
dev-reply-down-text = 내린 공식 답변
dev-reply-down-note = 스토어가 남긴 말
dev-appeal = 보낸 이의 제기
dev-appeal-answer = 스토어의 답
dev-appeal-open = 이의 제기하기
dev-appeal-words = 다시 살펴봐야 하는 까닭
dev-appeal-hint = 한 번만 할 수 있습니다. 처음 결정하지 않은 다른 운영자가 살펴봅니다.
dev-appeal-send = 이의 제기 보내기
dev-done-appealed = 이의 제기를 보냈습니다

## 설정: 이 휴대전화

dev-phone = 이 휴대전화
dev-push-text = 새 문의가 오거나 고객이 다시 글을 남길 때, 답변 기한 하루 전과 6시간 전, 별점 3점 이하 리뷰가 올라올 때 알립니다.
dev-push-noscript = 알림은 스크립트가 켜진 브라우저에서만 받을 수 있습니다.
dev-push-on = 알림 켜기
dev-push-works = 이 브라우저로 알림이 옵니다.
dev-push-unable = 이 브라우저에서는 알림을 볼 수 없습니다. 아이폰에서는 먼저 개발자센터를 홈 화면에 추가해야 합니다.
dev-push-blocked-since = 알림을 켠 브라우저지만 지금은 알림을 표시하지 않습니다. 브라우저의 사이트 설정에서 허용한 뒤 이 화면을 다시 열면 됩니다.
dev-push-blocked = 이 사이트의 알림이 차단되어 있습니다. 브라우저의 사이트 설정에서 허용한 뒤 이 화면을 다시 열면 됩니다.
dev-push-failed = 브라우저의 알림 서비스가 응답하지 않았습니다. 바뀐 것은 없습니다. 잠시 뒤 다시 눌러 보십시오.
dev-lock-screen = 잠금 화면에 보이는 것
dev-lock-private = 기한과 앱만
dev-lock-private-text = “환불요청 답변 기한까지 2시간”
dev-lock-whole = 이름과 첫 줄까지
dev-lock-whole-text = 휴대전화를 보는 사람은 누구나 읽을 수 있습니다
dev-lock-save = 저장
dev-devices = 알림을 받는 브라우저
dev-device-since = 등록
dev-device-told = 마지막 알림
dev-device-untold = 아직 온 알림 없음
dev-device-test = 시험 알림 보내기
dev-device-test-of = { $device }
dev-device-remove = 목록에서 빼기
dev-device-remove-of = { $device }
dev-done-push-on = 이 브라우저의 알림을 켰습니다
dev-done-previews = 잠금 화면 설정을 바꿨습니다
dev-done-test = 시험 알림을 보냈습니다
dev-done-device-removed = 목록에서 뺐습니다
dev-install = 앱으로 쓰기
dev-install-text = 홈 화면에서 바로 열고, 브라우저 주소창 없이 씁니다.
dev-install-deed = 앱 설치
dev-install-done = 설치되어 있습니다
dev-install-menu = 브라우저 메뉴의 ‘앱 설치’나 ‘홈 화면에 추가’로 설치할 수 있습니다.

# 여러 리뷰에 한꺼번에 답하기
dev-many-choose = { $author } 님의 리뷰 선택
dev-many-chosen = { $count }개 선택
dev-many-open = 한꺼번에 답변
dev-many-clear = 선택 해제
dev-many-title = { $count ->
    [0] 리뷰에 답변
   *[other] 리뷰 { $count }개에 답변
}
dev-many-back = 리뷰로 돌아가기
dev-many-gone = 선택한 리뷰 중 { $count }개는 뺐습니다. 그 사이 답변했거나 삭제·게시 중단된 리뷰입니다.
dev-many-none-title = 답변할 리뷰가 없습니다
dev-many-none-text = 목록에서 리뷰를 고르면 한꺼번에 답변할 수 있습니다.
dev-many-no-canned = 상용 답변 없이
dev-many-edit-canned = 상용 답변 고치기
dev-many-ready = { $count }개 준비됨
dev-many-skipped = { $count }개 건너뜀
dev-many-public = 답변은 { $seller } 이름으로 공개되며 스토어의 모든 방문자가 봅니다.
dev-many-reply-to = { $author } 님에게 답변
dev-many-skip = 이 리뷰 건너뛰기
dev-many-left = 건너뜁니다. 이 리뷰는 ‘답변할 리뷰’에 남습니다.
dev-many-as-public = 공개될 모습 그대로
dev-many-checks-of = { $author } 님 답변에서 확인할 점
dev-many-checks = 확인할 점
dev-many-nothing = 확인할 점이 없습니다.
dev-many-open-inquiry = 이 고객의 문의가 아직 열려 있습니다.
dev-check-gap = 빈자리가 있습니다.
dev-check-gap-text = […] 자리를 채우거나 지워 주세요. 이대로는 공개할 수 없습니다.
dev-check-personal = “{ $words }”: 개인정보입니다.
dev-check-personal-text = 지워 주세요. 이대로는 공개할 수 없습니다.
dev-check-inquiry = { $words }: 문의 번호입니다.
dev-check-inquiry-text = 공개되면 이 고객에게 문의가 있다는 사실이 알려집니다.
dev-check-date = “{ $words }”: 날짜를 약속합니다.
dev-check-date-text = 읽는 사람은 그날을 기다립니다.
dev-check-other-ko = 한국어 답변입니다.
dev-check-other-ko-text = 리뷰는 다른 언어로 쓰였습니다.
dev-check-other-en = 영어 답변입니다.
dev-check-other-en-text = 리뷰는 다른 언어로 쓰였습니다.
dev-check-own-ko = 한국어 답변입니다.
dev-check-own-ko-text = 리뷰와 같은 언어입니다.
dev-check-own-en = 영어 답변입니다.
dev-check-own-en-text = 리뷰와 같은 언어입니다.
dev-many-at-once = 공식 답변 { $count }개가 바로 공개됩니다. 나중에 고치면 ‘수정됨’으로 표시됩니다.
dev-many-post = 공식 답변 { $count }개 올리기
dev-many-sure = 공식 답변 { $count }개를 올릴까요?
dev-many-warnings = 확인할 점 { $count }개가 남아 있습니다.
dev-many-told = 고객에게 메일로 알립니다. 10초 안에 되돌릴 수 있습니다.
dev-many-read-again = 미리보기로 돌아가기
dev-many-post-now = 답변 { $count }개 올리기
dev-done-replies-posted = 공식 답변을 올렸습니다

# 알림 종류와 방해 금지 시간
dev-news = 받을 알림
dev-news-kinds = 모든 내 브라우저
dev-news-new-inquiry = 새 문의
dev-news-customer-wrote = 고객의 추가 글
dev-news-day-left = 답변 기한 24시간 전
dev-news-hours-left = 답변 기한 6시간 전
dev-news-low-review = 별점 1~3점의 새 리뷰
dev-quiet-from = 방해 금지 시작
dev-quiet-until = 끝
dev-news-mentioned = 메모에서 나를 부를 때
dev-news-apps = 알림을 받을 앱
dev-quiet-text = 이 시간에는 알림이 울리지 않고, 끝난 뒤에도 유효한 소식만 그때 알립니다. 시작과 끝을 같게 하면 언제든 알립니다.
dev-news-save = 저장
dev-done-news = 받을 알림을 저장했습니다

## 읽기만 하는 구성원

dev-reader-title = 여기서는 읽기만 할 수 있고, 답변은 상담원이 합니다
dev-reader-text = 팀의 소유자가 역할을 바꿔 줄 수 있습니다.

## 설정: 구성원과 역할

settings-own = 내 계정
members-title = 구성원과 역할
members-count = { $count }명
members-list = 구성원
members-read-only = 팀에 누가 있는지 볼 수 있습니다. 초대하고 역할을 정하는 일은 소유자가 합니다.
members-head-member = 구성원
members-head-role = 역할
members-head-active = 최근 활동
members-you = 나
members-now = 지금
members-ago = { $span } 전
members-never = 아직 없음
members-role-of = { $name } 님의 역할
members-role-save = 역할 바꾸기
members-invite = 초대
members-invite-title = 팀에 초대하기
members-invite-hint = 한 번만 쓸 수 있는 링크를 메일로 보냅니다. 링크는 7일 동안 쓸 수 있고, 같은 주소로 보낸 이전 초대는 끝납니다.
members-invite-send = 초대 보내기
members-invite-cancel = 취소
members-invited-by-you = 내가 초대함, { $until }까지 링크 사용 가능
members-invited-by = { $name } 님이 초대함, { $until }까지 링크 사용 가능
members-withdraw = 초대 취소
members-remove = 내보내기
members-remove-title = { $name } 님을 팀에서 내보낼까요?
members-remove-text = { $name } 님은 모든 곳에서 로그아웃되고, 맡은 문의는 담당자가 없어집니다. 쓴 글은 그대로 남습니다.
members-leave = 나가기
members-leave-title = 팀에서 나갈까요?
members-leave-text = 모든 곳에서 로그아웃되고, 맡은 문의는 담당자가 없어집니다. 쓴 글은 그대로 남습니다. 소유자만 다시 초대할 수 있습니다.
members-keep = 취소
members-abilities = 역할별로 할 수 있는 일
members-deed = 할 일
members-may = 할 수 있음
members-may-not = 할 수 없음
members-no-identifiers = 어떤 역할도 TID, TXID, 영수증 번호를 볼 수 없습니다.
members-no-identifiers-text = 고객이 동의한 경우에 스토어 환불 담당자만 볼 수 있습니다.
members-done-invited = 초대를 보냈습니다
members-done-withdrawn = 초대를 취소했습니다
members-done-role = 역할을 바꿨습니다
members-done-removed = 구성원을 내보냈습니다
ability-read_inquiries = 문의와 리뷰 읽기
ability-answer = 답변, 메모, 담당자 지정, 종료
ability-official_replies = 공식 답변 올리기
ability-ask_store = 스토어에 취소 요청, 환불 거절
ability-canned_replies = 상용 답변 관리
ability-members = 구성원 초대와 관리

## 네트워크가 없을 때

dev-offline-title = 오프라인입니다.
dev-offline-text = 이 기기에 저장된 내용을 보고 있습니다. 작성한 글은 다시 연결되면 보냅니다.
dev-offline-waiting = 다시 연결되면 이 기기에 저장된 글 { $count }건을 보냅니다.
dev-refused-title = 대기하던 글을 보내지 못했습니다.
dev-refused-text = 이 기기에 남아 있습니다. 그사이 들어온 내용을 확인한 뒤 결정해 주십시오.
dev-refused-look = 확인하기
dev-waiting-text = 전송 대기 중입니다. 스토어에 도착해야 답변한 것으로 처리됩니다.
dev-waiting-refused = 보내지 못했습니다. 그사이 들어온 내용을 확인한 뒤 고치거나 삭제해 주십시오.
dev-waiting-why = 스토어에서 받지 않았습니다.
dev-waiting-close = 문의 종료가 전송 대기 중입니다
dev-waiting-edit = 고치기
dev-waiting-discard = 삭제
dev-shared-title = 다른 앱에서 공유했습니다.
dev-shared-text = { $count ->
    [0] 첨부할 문의를 여십시오.
   *[other] 파일 { $count }개가 있습니다. 첨부할 문의를 여십시오.
}
dev-shared-take = 공유한 내용 넣기
dev-shared-discard = 삭제
dev-keep = 오프라인에서 쓰기
dev-keep-text = 문의함과 최근 문의 200건, 최근 리뷰를 이 기기에 저장하고, 작성한 글은 다시 연결되면 보냅니다. 본인 기기에서만 켜 주십시오. 로그아웃하면 모두 지워집니다.
dev-keep-on = 이 기기에 저장
dev-keep-off = 저장하지 않기
dev-keep-unable = 이 브라우저에는 저장할 수 없습니다.
