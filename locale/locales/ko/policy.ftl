### 운영 정책: 운영자가 고치는 규칙

policy-title = 정책
policy-account = 내 계정
policy-draft-of = 버전 { $number } 초안
policy-versions = 버전 목록
policy-versions-title = 정책 버전
policy-version = 버전 { $number }

## 항목

policy-clock = 답변 기한
policy-clock-text = 문의가 접수된 때부터
policy-two = 두 사람 확인
policy-personal = 개인정보
policy-line-answer_days = 개발자가 답할 시간
policy-line-answer_days-text = 1일부터 30일까지
policy-line-counting = 세는 날
policy-line-counting-text = 공휴일은 서버 설정에 있습니다
policy-line-border = 기한이 되는 순간
policy-line-border-text = 마지막 순간을 기한 안으로 볼지 정합니다
policy-line-reminders = 개발자에게 알림
policy-line-reminders-text = 기한 몇 시간 전인지, 세 번까지
policy-line-extension_hours = 운영자의 기한 연장
policy-line-extension_hours-text = 늘리는 시간, 0이면 연장 없음
policy-line-second_krw = 둘째 운영자가 확인할 금액
policy-line-second_krw-text = 이 금액을 넘는 원화 구매취소, 비우면 확인 없음
policy-line-second_usd = 달러로 결제한 구매
policy-line-second_usd-text = 이 금액을 넘는 달러 구매취소, 비우면 확인 없음
policy-money = 환급
policy-line-money_back_days = 환급 기한
policy-line-money_back_days-text = 요청한 날부터, 주말과 공휴일은 세지 않음
policy-line-late_percent = 지연이자
policy-line-late_percent-text = 늦게 돌려준 원화 금액에 하루 단위로
policy-unit-business-days = 영업일
policy-unit-percent = % (연)
policy-business-days = { $count }영업일
policy-percent = 연 { $count }%
policy-line-shown_seconds = 결제 번호를 보여 주는 시간
policy-line-shown_seconds-text = 사유를 남긴 뒤의 TID, TXID, 영수증 번호
policy-reminder = 알림 { $place }, 기한 몇 시간 전
policy-hour = 시간
policy-once = 한 번,
policy-unit-days = 일
policy-unit-hours = 시간
policy-unit-seconds = 초
policy-after = 기한이 지나면
policy-after-text = 사람의 결정 없이 구매를 취소하지 않습니다
policy-after-value = 스토어로 이관
policy-same = 같은 사람이
policy-same-text = 요청하고 승인하기
policy-closed = 결제 번호를 닫는 때
policy-closed-text = 문의가 끝난 뒤, 동의문에 적힌 대로
policy-refused = 동의가 X이면
policy-refused-text = 고객번호, 구매 시간, 결제상품으로 찾습니다
policy-refused-value = 결제 번호 없음
policy-was = 이전: { $value }

## 항목의 값

policy-days = { $count }일
policy-hours = { $count }시간
policy-seconds = { $count }초
policy-none = 없음
policy-never = 안 함
policy-counting-calendar = 주말을 포함한 모든 날
policy-counting-business_days = 영업일만
policy-border-inclusive = 기한 지남
policy-border-exclusive = 아직 기한 안

## 초안이 바꾸는 것

policy-changes = 버전 { $number }에서 바뀌는 것
policy-nothing = 버전 { $number }{ JOSA($number, "과", "와") } 다른 점이 없습니다.
policy-instead = 이전: { $value }
policy-told-answer_days = 답할 시간 { $value }
policy-told-counting = 세는 날: { $value }
policy-told-border = 기한이 되는 순간: { $value }
policy-told-extension_hours = 기한 연장: { $value }
policy-told-shown_seconds = 결제 번호 { $value } 표시
policy-told-reminder-more = { $value } 전 알림 추가
policy-told-reminder-less = { $value } 전 알림 없앰
policy-mails-more = { $count ->
    [0] 메일은 거의 늘지 않습니다
   *[other] 메일이 일주일에 { $count }통쯤 늘어납니다
}
policy-mails-less = { $count ->
    [0] 메일은 거의 줄지 않습니다
   *[other] 메일이 일주일에 { $count }통쯤 줄어듭니다
}
policy-told-second = { $amount } 초과는 두 사람이 확인
policy-told-second-never-krw = 원화는 금액과 상관없이 한 사람
policy-told-second-never-usd = 달러는 금액과 상관없이 한 사람
policy-cases = 지난 90일: { $before }건 대신 { $now }건
policy-preview = 오늘 { $time }에 접수된 문의
policy-reminded = 알림, { $value } 남음
policy-reminded-new = 알림, { $value } 남음 · 새로 추가
policy-handed-over = 스토어로 이관
policy-keep = { $count ->
    [0] 진행 중인 문의에는 버전 { $version }{ JOSA($version, "이", "가") } 적용됩니다.
   *[other] 진행 중인 문의 { $number }건에는 그대로 버전 { $version }{ JOSA($version, "이", "가") } 적용됩니다.
}
policy-keep-theirs = 진행 중인 문의 { $number }건에는 접수 때의 버전이 그대로 적용됩니다.
policy-keep-text = 게시한 뒤에 접수된 문의부터 버전 { $version }{ JOSA($version, "을", "를") } 따릅니다.

## 다음 단계

policy-save = 초안 저장
policy-save-new = 초안으로 저장
policy-discard = 초안 버리기
policy-ask = 게시 요청
policy-publish = 버전 { $number } 게시
policy-foot-none = 여기서 바꾸면 초안이 됩니다. 게시는 다른 운영자가 합니다.
policy-foot-draft = 게시는 다른 운영자가 합니다.
policy-foot-asked = 다른 운영자를 기다립니다. 쓴 사람과 요청한 사람은 게시할 수 없습니다.
policy-foot-publish = { $name } 님이 게시를 요청했습니다.
policy-theirs = { $name } 님이 { $at }부터 버전 { $number }{ JOSA($number, "을", "를") } 쓰고 있습니다
policy-theirs-text = 초안은 한 번에 하나이고, 시작한 사람만 고칩니다. 게시를 요청하거나 버릴 수 있습니다.
policy-saved = 초안을 저장했습니다
policy-asked = 다른 운영자에게 게시를 요청했습니다
policy-published = 지금부터 새 버전을 적용합니다
policy-discarded = 초안을 버렸습니다

## 버전 목록

policy-state-holds = 적용 중
policy-state-published = 이전 버전
policy-state-draft = 초안
policy-state-asked = 둘째 운영자 대기
policy-state-discarded = 버림
policy-ended = { $at } { $name } 게시
policy-ended-discarded = { $at } { $name } 버림
policy-wrote = { $at } { $name } 작성
policy-first = { $at } 서버 설정에서 가져옴
policy-change = { $name }: { $was } → { $now }
policy-says = { $name }: { $value }
policy-open = 진행 중인 문의 { $number }건에 적용

## 동의문

wording-title = 동의문
wording-in-use = { $version }판 사용 중
wording-text = 결제 번호를 보기 전에 고객에게 보여주는 글입니다. 게시하면 새 판이 되고, 이미 받은 답에는 그때의 판이 그대로 남습니다.
wording-field = { $clause }, { $language }
wording-ko = 한국어
wording-en = 영어
wording-clause-items = 무엇을 보나요
wording-clause-purpose = 왜 보나요
wording-clause-recipient = 누가 보나요
wording-clause-refusal = 동의하지 않으면
wording-hint-items = 제공하는 개인정보 항목
wording-hint-purpose = 이용 목적
wording-hint-recipient = 제공받는 사람
wording-hint-refusal = 거부할 권리와 거부할 때 일어나는 일
wording-until = 보관 기간은 글이 아니라 규칙에서 나옵니다. 문의가 끝나고 30일 뒤에 지운다고 늘 함께 적힙니다.
wording-publish = { $version }판 게시
wording-published = 지금부터 새 동의문으로 묻습니다
wording-preview = 고객이 읽는 글
wording-versions = 지난 판
wording-version = 동의문 { $version }판
wording-holds = 사용 중
wording-by = { $at } { $name } 게시
wording-first = { $at } 처음부터 있던 판
wording-receipts = 이 판으로 물은 동의 { $number }건
