### 상용 답변: 개발자센터와 운영센터가 함께 쓰는 말

canned-title = 상용 답변
canned-new = 새로 쓰기
canned-list = 답변 목록
canned-search = 답변 검색
canned-kind-refund = 환불
canned-kind-error = 에러
canned-kind-improvement = 개선
canned-kind-any = 모든 문의
canned-used = { $count ->
    [0] 아직 안 씀
   *[other] { $count }번 사용
}
canned-none-title = 아직 상용 답변이 없습니다
canned-none-text = 자주 하는 답변을 여기에 모아 둡니다. 답변을 쓸 때 줄 맨 앞에 빗금(/)을 치면 불러옵니다.
canned-none-found-title = 찾지 못했습니다
canned-none-found-text = 제목, 단축어, 내용에 이 말이 없습니다.
canned-show-all = 전체 보기
canned-choose-title = 답변을 고르십시오
canned-choose-text = 고른 답변이 미리보기와 함께 여기에 열립니다.
canned-gone-title = 이제 없는 답변입니다
canned-gone-text = 동료가 지웠습니다. 이미 보낸 답변은 그대로 남아 있습니다.

## 편집

canned-reply = 고른 상용 답변
canned-write = 새 상용 답변
canned-field-title = 제목(구성원만 봅니다)
canned-field-shortcut = 단축어
canned-shortcut-hint = 영문 소문자, 숫자, 붙임표
canned-field-kind = 문의 종류
canned-field-ko = 한국어 내용
canned-field-tag = 태그
canned-field-en = 영어 내용
canned-language = 내용의 언어
canned-korean = 한국어
canned-english = English
canned-texts-hint = 한 언어만 있어도 됩니다. 고객의 언어로 된 내용이 없으면 다른 언어로 넣습니다.
canned-variables = 변수 넣기
canned-variable-customer = 고객 이름
canned-variable-item = 결제상품
canned-variable-purchase_date = 구매 시간
canned-variable-amount = 금액
canned-variable-number = 문의 번호
canned-variable-app = 앱
canned-sound = 개인정보 없음, 변수 모두 확인
canned-flaw-unknown = 없는 변수: { $name }
canned-flaw-email = 이메일 주소로 보입니다: { $found }
canned-flaw-phone = 전화번호로 보입니다: { $found }
canned-flaw-card = 카드 번호로 보입니다: { $found }
canned-flaw-resident_number = 주민등록번호로 보입니다: { $found }
canned-also = 보낼 때 함께
canned-closes = 문의 종료
canned-closes-hint = 보내는 사람이 그때 바꿀 수 있습니다.
canned-save = 답변 저장
canned-discard = 되돌리기
canned-unsaved = 저장하지 않은 변경이 있습니다. 저장하기 전까지 동료는 이전 내용을 씁니다.
canned-unsaved-new = 저장하기 전까지 아무에게도 보이지 않습니다.
canned-done-saved = 상용 답변을 저장했습니다
canned-read-only = 이 답변을 쓸 수 있습니다. 설정을 관리하는 구성원이 고칠 수 있습니다.

## 잘못된 것

canned-wrong = 확인할 것이 { $count }가지 있습니다
canned-wrong-shortcut = 영문 소문자, 숫자, 붙임표만 쓰십시오.
canned-wrong-taken = 다른 답변이 이 단축어를 쓰고 있습니다.
canned-wrong-unknown = 중괄호 안에는 변수 이름만 쓸 수 있습니다. 없는 변수: { $names }
canned-wrong-personal = 여러 고객에게 보내는 글입니다. 한 사람의 정보를 빼십시오: { $found }
canned-wrong-both = 한 언어로는 내용을 쓰십시오.
canned-wrong-full = 답변이 이미 { $limit }개입니다. 쓰지 않는 것을 지우십시오.
canned-conflict-title = { $at }에 { $name } 님이 다른 내용으로 저장했습니다
canned-conflict-somebody = 동료
canned-conflict-text = 쓰신 내용은 그대로 있습니다. 지금 저장된 것은 다음과 같습니다.
canned-conflict-same = 지금 저장된 내용은 쓰신 것과 같습니다.
canned-conflict-then = 다시 저장하면 쓰신 내용이 남고, 되돌리면 저장된 내용을 받습니다.
canned-conflict-nothing = 없음
canned-yes = 예
canned-no = 아니요

## 옆에 보이는 것

canned-preview = { $number } 문의로 미리보기
canned-preview-sample = 미리보기
canned-preview-none = 구매에 관한 첫 문의가 오면 미리보기가 보입니다.
canned-preview-empty = 이 언어로 쓴 내용이 없습니다. 고객은 다른 언어로 받습니다.
canned-facts = 지금까지
canned-fact-used = 사용
canned-fact-used-text = { $days }일 동안 { $count }번
canned-fact-closed = 이후 종료
canned-fact-closed-text = { $uses }건 중 { $closed }건
canned-fact-edited = 마지막 수정
canned-fact-edited-text = { $name }, { $at }
canned-remove = 답변 지우기
canned-remove-title = 이 답변을 지웁니까?
canned-remove-text = 지우면 아무도 이 답변을 넣을 수 없습니다. 이미 보낸 답변은 그대로 남습니다.
canned-remove-keep = 두기
canned-done-removed = 상용 답변을 지웠습니다

## 답변을 쓸 때

canned-insert = 상용 답변
canned-filter = 제목, 단축어, 내용으로 찾기
canned-filter-none = 맞는 답변이 없습니다.
canned-manage = 상용 답변 관리
canned-plain-text = 고르면 그 내용이 답변 칸에 담긴 페이지가 열립니다.
canned-gap = { $names ->
    [none] 글에 빈칸이 남아 있습니다. 보내기 전에 채우거나 지우십시오.
   *[other] 알 수 없는 것이 있어 빈칸으로 남겼습니다: { $names }. 보내기 전에 채우거나 지우십시오.
}
canned-other-language = 고객의 언어로 쓴 내용이 없어 다른 언어로 넣었습니다.
canned-close-too = 이 답변과 함께 문의 종료
