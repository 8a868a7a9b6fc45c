### 마이페이지: 문의, 구매, 리뷰, 개인정보 동의

## 머리

my-title = 내 페이지
my-greeting = { $name } 님
my-customer-number = 고객번호 { $number }
my-mail-to = { $email }{ JOSA($email, "으로", "로") } 알려 드려요
my-tabs = 내 페이지
my-tab-inquiries = 문의
my-tab-purchases = 구매
my-tab-reviews = 리뷰
my-tab-consents = 개인정보 동의
my-from-the-start = 처음부터 보기
my-customer-center = 고객센터
my-the-developer = 개발자
my-free = 무료
my-see-apps = 앱 둘러보기
my-see-purchases = 내 구매 보기
my-see-inquiries = 내 문의 보기
my-see-inquiry = { $number } 문의 보기
my-likely = 혹시 { $number }인가요?
my-contact-store = 스토어에 문의하기

## 문의 목록

my-inquiries = 내 문의
my-open = 진행 중
my-open-none = 진행 중인 문의가 없어요. 앱 페이지의 ‘판매자에게 문의하기’나 고객센터에서 새로 문의할 수 있어요.
my-ended = 끝난 문의
my-ended-more = 지난 문의 더 보기
my-no-answer = 개발자 답변 없음
my-inquiries-none-title = 아직 문의가 없어요
my-inquiries-none-text = 구매한 앱에 궁금한 점이 있으면 판매자에게 물어보세요. 보낸 문의는 여기에서 답변 기한과 함께 볼 수 있어요.
my-question-title = { $name } 님의 답을 기다려요
my-question-text = { $store }{ JOSA($store, "이", "가") } ‘{ $item }’의 결제 번호를 확인해도 되는지 물었어요. 답하지 않아도 문의는 계속돼요.
my-question-text-plain = { $store }{ JOSA($store, "이", "가") } 결제 번호를 확인해도 되는지 물었어요. 답하지 않아도 문의는 계속돼요.

## 다음에 누가 언제까지

my-next-with-developer = { $extended ->
    [yes] { $store }{ JOSA($store, "이", "가") } 답할 시간을 한 번 더 줬어요. 다음: { $seller }{ JOSA($seller, "이", "가") } { $due }까지 답해요.
   *[no] 다음: { $seller }{ JOSA($seller, "이", "가") } { $due }까지 답해요.
}
my-next-consent-asked = 다음: { $name } 님이 동의 여부를 골라요. 답하지 않아도 { $store }{ JOSA($store, "이", "가") } 계속 확인해요.
my-next-agreed = { $seller }{ JOSA($seller, "이", "가") } 환불에 동의했어요. 다음: { $store } 담당자가 구매를 취소해요.
my-next-cancelling = 구매취소를 결정했어요. 다음: 결제사가 취소를 확인하면 이메일로 알려 드려요.
my-next-escalated = { $since }에 답변 기한이 지나 { $store }{ JOSA($store, "이", "가") } 이어받았어요. 다음: 담당자가 확인해요.
my-next-at-store = 다음: { $store } 담당자가 확인하고 답해요.
my-next-answered = { $by ->
    [developer] { $answered }에 답이 왔어요. 다음: { $name } 님이 확인해요.
   *[store] { $store }의 답이 왔어요. 다음: { $name } 님이 확인해요.
}
my-next-declined-by-developer = { $state ->
    [closed] { $sent }에 보냈고, { $seller }{ JOSA($seller, "이", "가") } 환불을 받아들이지 않았어요.
   *[other] { $seller }{ JOSA($seller, "이", "가") } 환불을 받아들이지 않았어요. 다음: { $name } 님이 이유를 확인해요.
}
my-next-declined = { $state ->
    [closed] { $sent }에 보냈고, { $store }{ JOSA($store, "이", "가") } 환불을 받아들이지 않았어요.
   *[other] { $store }{ JOSA($store, "이", "가") } 환불을 받아들이지 않았어요. 다음: { $name } 님이 이유를 확인해요.
}
my-next-refunded = { $sent }에 보내고, { $refunded }에 환불이 끝났어요.
my-next-closed = { $sent }에 보내고, { $ended }에 끝났어요.
my-next-withdrawn = { $ended }에 { $name } 님이 문의를 취소했어요.

my-status-consent-asked = { $name } 님의 답을 기다려요
my-status-cancelling = 구매를 취소하고 있어요

## 문의: 지금

my-sent-title = 문의를 보냈어요. 번호는 { $number }예요.
my-sent-with-developer = { $seller }{ JOSA($seller, "이", "가") } { $due }까지 답해요. 답이 오면 이메일로 알려 드려요.
my-sent-at-store = { $store } 담당자가 확인하고 답해요. 답이 오면 이메일로 알려 드려요.

my-clock-title = { $seller }의 답변 기한까지
my-clock-note = { $due }까지 답변이 없으면 { $store }{ JOSA($store, "이", "가") } 바로 이어받아요. 따로 하실 일은 없어요.
my-clock-over = 답변 기한이 지난 지
my-clock-over-note = { $due }까지 답변이 없었어요. 곧 { $store }{ JOSA($store, "이", "가") } 이어받아요. 따로 하실 일은 없어요.

my-panel-note = 새 소식이 있으면 이메일로 알려 드려요.
my-panel-title-with-developer = 개발자의 답을 기다리고 있어요
my-panel-text-with-developer = { $seller }{ JOSA($seller, "이", "가") } 확인하고 답해요.
my-panel-title-consent-asked = { $store }{ JOSA($store, "이", "가") } 확인하고 있어요
my-panel-text-consent-asked = O를 고르면 결제를 바로 찾을 수 있고, X를 고르면 구매 시간과 상품으로 찾아요. 어느 쪽이든 문의는 계속돼요.
my-panel-title-agreed = { $seller }{ JOSA($seller, "이", "가") } 환불에 동의했어요
my-panel-text-agreed = 이제 { $store } 담당자가 구매를 취소해요. 따로 하실 일은 없어요.
my-panel-title-cancelling = 구매를 취소하고 있어요
my-panel-text-cancelling = { $store }{ JOSA($store, "이", "가") } 구매취소를 결정했어요. 결제사가 취소를 확인하면 끝나요. 따로 하실 일은 없어요.
my-panel-title-escalated = { $store }{ JOSA($store, "이", "가") } 이어받았어요
my-panel-text-escalated = { $kind ->
    [refund] { $seller }{ JOSA($seller, "이", "가") } { $since }까지 답하지 않았어요. 이제 { $store } 담당자가 구매를 확인하고 구매취소를 결정해요. 따로 하실 일은 없어요.
   *[other] { $seller }{ JOSA($seller, "이", "가") } { $since }까지 답하지 않았어요. 이제 { $store } 담당자가 확인하고 답해요. 따로 하실 일은 없어요.
}
my-panel-title-at-store = { $store }{ JOSA($store, "이", "가") } 확인하고 있어요
my-panel-text-at-store = { $store } 담당자가 확인하고 답해요. 따로 하실 일은 없어요.
my-panel-title-answered = { $by ->
    [developer] { $seller }{ JOSA($seller, "이", "가") } 답했어요
   *[store] { $store }{ JOSA($store, "이", "가") } 답했어요
}
my-panel-text-answered = { $owner ->
    [store] 더 물어보면 { $store } 담당자가 다시 확인해요.
   *[developer] 더 물어보면 { $seller }에 { $span }의 답변 기한이 새로 생겨요.
}
my-panel-title-declined-by-developer = { $seller }{ JOSA($seller, "이", "가") } 환불을 받아들이지 않았어요
my-panel-text-declined-by-developer = { $state ->
    [closed] 결정이 맞지 않다고 생각하면 이유를 적어 다시 열 수 있어요.
   *[other] 결정이 맞지 않다고 생각하면 이유를 더 알려 주세요. { $seller }에 { $span }의 답변 기한이 새로 생겨요.
}
my-panel-title-declined = { $store }{ JOSA($store, "이", "가") } 환불을 받아들이지 않았어요
my-panel-text-declined = { $state ->
    [closed] 결정이 맞지 않다고 생각하면 이유를 적어 한 번 다시 열 수 있어요. 다른 담당자가 다시 살펴봐요.
   *[other] 빠진 사정이 있으면 더 알려 주세요. { $store } 담당자가 다시 확인해요.
}
my-panel-text-declined-final = 다른 담당자가 다시 살펴본 결과라서 이 문의는 더 열 수 없어요. 새로운 사정이 있으면 고객센터에 알려 주세요.
my-panel-title-refunded = 환불이 끝났어요
my-panel-text-refunded = { $refunded }에 구매를 취소했어요.
my-panel-title-closed = 끝난 문의예요
my-panel-text-closed = { $ended }에 끝났어요. 아직 해결되지 않았으면 다시 열 수 있어요.
my-panel-title-withdrawn = 취소한 문의예요
my-panel-text-withdrawn = { $ended }에 { $name } 님이 취소했어요. 더 진행되는 일은 없어요.

my-decline-reason = 이유
my-solved = 이 답으로 해결됐나요?
my-solved-yes = 네, 해결됐어요
my-solved-no = 아니요, 더 물어볼게요

my-refunded-amount = 환불 금액
my-refunded-done = 구매취소 완료
my-refunded-to = 돌려받는 곳
my-refunded-at = 구매취소
my-refunded-expected = 예상 입금
my-refunded-expected-text = { $day }까지 (카드사에 따라 3~5영업일)
my-refunded-note = 따로 하실 일은 없어요. 그때까지 들어오지 않으면 이 문의에서 알려 주세요.

## 문의: 할 수 있는 일

my-follow-up = 더 알리고 싶은 내용이 있나요?
my-send = 보내기
my-follow-up-with-developer = { $seller }에 바로 전달돼요. 답변 기한은 그대로예요.
my-follow-up-consent-asked = { $store } 담당자가 함께 봐요.
my-follow-up-agreed = { $store } 담당자가 함께 봐요.
my-follow-up-cancelling = { $store } 담당자가 함께 봐요.
my-follow-up-escalated = { $store } 담당자가 함께 봐요.
my-follow-up-at-store = { $store } 담당자가 함께 봐요.
my-follow-up-answered = { $owner ->
    [store] { $store } 담당자가 다시 확인해요.
   *[developer] { $seller }에 { $span }의 답변 기한이 새로 생겨요.
}
my-follow-up-declined-by-developer = { $seller }에 { $span }의 답변 기한이 새로 생겨요.
my-follow-up-declined = { $store } 담당자가 다시 확인해요.
my-follow-up-refunded = { $store } 담당자가 확인해요.

my-close = 해결됐어요
my-close-text = { $kind ->
    [refund] 문의와 환불 요청이 끝나고, 구매는 그대로 남아요. 나중에 다시 물어볼 수 있어요.
   *[other] 문의가 끝나요. 나중에 다시 열 수 있어요.
}
my-close-sure = 문의 끝내기
my-withdraw = { $kind ->
    [refund] 환불 요청 취소하기
   *[other] 문의 취소하기
}
my-withdraw-text = { $kind ->
    [refund] 환불 요청이 바로 끝나고, 구매는 그대로 남아요. 적은 내용은 여기에서 계속 볼 수 있어요.
   *[other] 문의가 바로 끝나요. 적은 내용은 여기에서 계속 볼 수 있어요.
}
my-withdraw-sure = { $kind ->
    [refund] 환불 요청 취소
   *[other] 문의 취소
}
my-reopen = 아직 해결되지 않았어요
my-reopen-label = 무엇이 해결되지 않았나요?
my-reopen-hint = { $owner ->
    [store] 다시 열면 { $store } 담당자가 확인해요.
   *[developer] 다시 열면 { $seller }에 { $span }의 답변 기한이 새로 생겨요.
}
my-reopen-send = 다시 열기
my-rate = 이번 문의, 잘 해결됐나요?
my-rate-send = 보내기
my-rate-change = 바꾸기
my-rate-thanks = ‘{ $face }’로 알려 주셨어요. 고마워요.
my-face-1 = 아니요
my-face-2 = 별로예요
my-face-3 = 보통이에요
my-face-4 = 좋아요
my-face-5 = 아주 좋아요

my-done-closed = 문의를 끝냈어요
my-done-withdrawn = 문의를 취소했어요
my-done-sent = 보냈어요
my-done-reopened = 문의를 다시 열었어요
my-done-rated = 알려 주셔서 고마워요
my-done-consent = 답을 저장했어요
my-done-consent-withdrawn = 동의를 철회했어요
my-done-review-removed = 리뷰를 지웠어요

## 문의: 진행 상황

my-progress = 진행 상황
my-step-received = 접수
my-step-passed = 개발자에게 전달
my-step-passed-opened = { $sent } · { $opened } 열람
my-step-developer-answered = { $seller }{ JOSA($seller, "이", "가") } 답함
my-step-store-answered = { $store }{ JOSA($store, "이", "가") } 답함
my-step-escalated = { $extended ->
    [yes] 답변 없이 기한 지남
   *[no] 답변 없이 { $span } 지남
}
my-step-escalated-text = { $at } · 스토어로 이관
my-step-extended = 답할 시간을 더 줌
my-step-extended-text = { $at } · { $store }
my-step-agreed = 개발자가 환불에 동의
my-step-agreed-text = { $at }
my-step-declined = 환불을 받아들이지 않음
my-step-declined-text = { $actor ->
    [developer] { $at } · { $seller }
   *[other] { $at } · { $store }
}
my-step-refunded = 환불 완료
my-step-refunded-text = { $at } · 접수 후 { $took }
my-step-closed = 문의 끝남
my-step-closed-text = { $at } · 접수 후 { $took }
my-step-reopened = 다시 엶
my-step-reopened-text = { $at }
my-step-withdrawn = 문의를 취소함
my-step-withdrawn-text = { $at }
my-step-until = { $due }까지
my-step-solved = 해결
my-step-solved-else = { $kind ->
    [refund] 답변이 없으면 스토어가 구매취소를 검토해요
   *[other] 답변이 없으면 스토어가 이어받아요
}
my-now-with-developer = 개발자 답변 기다리는 중
my-now-consent-asked = { $name } 님의 답 기다리는 중
my-now-agreed = 스토어가 구매취소 준비 중
my-now-cancelling = 구매취소 확인 중
my-now-escalated = 스토어가 확인하는 중
my-now-at-store = 스토어가 확인하는 중
my-now-answered = { $name } 님이 확인할 차례
my-now-declined-by-developer = { $name } 님이 확인할 차례
my-now-declined = { $name } 님이 확인할 차례
my-now-refunded = { $name } 님이 확인할 차례

## 문의: 상품과 동의

my-about-purchase = 문의한 상품
my-about-claimed = 직접 적은 구매
my-about-app = 문의한 앱
my-about-store = 고객센터 문의
my-fact-price = 결제 금액
my-fact-purchased-at = 구매 시간
my-fact-order = 주문번호
my-fact-customer-number = 고객번호
my-fact-item = 상품
my-fact-purchase-time = 상품 구매 시간
my-fact-purchased-item = 결제상품
my-clause-items = 무엇을 보나요
my-clause-purpose = 왜 보나요
my-clause-recipient = 누가 보나요
my-clause-refusal = 동의하지 않으면
my-fact-until = 언제 지우나요

my-consent-page = 개인정보 제공 동의
my-consent-title = 결제 번호를 확인해도 될까요?
my-consent-lead = 환불을 확인하려면 결제를 찾아야 해요. 결제 번호(TID, TXID, 결제 영수증 번호)는 개인정보라서 먼저 여쭤봐요.
my-consent-followed = 메일에서 누른 답은 { $answer }예요. 아직 저장되지 않았고, 아래에서 골라야 저장돼요.
my-consent-on-record = { $time }에 저장했어요. 아래에서 언제든 바꿀 수 있어요.
my-consent-question = 개인정보 제공 동의 (O/X)
my-consent-o = 동의해요
my-consent-o-text = 결제를 바로 찾을 수 있어요.
my-consent-x = 동의하지 않아요
my-consent-x-text = 위에 적힌 구매 내용으로 결제를 찾아요.
my-consent-now = 지금 답
my-consent-note = 누르면 바로 저장돼요. 어느 쪽이든 문의는 계속되고, 내 페이지에서 언제든 바꿀 수 있어요.
my-consent-version = 동의문 { $version }판 · 답과 함께 이 동의문과 시각을 보관해요. 카드번호는 묻지 않아요.
my-consent-none-title = 물어본 것이 없어요
my-consent-none-text = 이 문의에서는 결제 번호를 확인할 일이 없었어요. 필요해지면 이메일로 먼저 여쭤볼게요.

my-consent-given = 동의함
my-consent-asked = 아직 고르지 않음
my-consent-refused = 동의하지 않음
my-consent-withdrawn = 동의를 철회함
my-consent-given-short = 결제 번호 확인에 동의함 (O)
my-consent-asked-short = 결제 번호 확인 동의를 기다려요
my-consent-refused-short = 결제 번호 확인에 동의하지 않음 (X)
my-consent-withdrawn-short = 결제 번호 확인 동의를 철회함 (X)
my-consent-given-who = 결제 번호는 스토어 환불 담당자만 봐요
my-consent-asked-who = 고르기 전에는 아무도 볼 수 없어요
my-consent-refused-who = 아무도 결제 번호를 볼 수 없어요
my-consent-withdrawn-who = 아무도 결제 번호를 볼 수 없어요
my-consent-choose = O / X 고르기
my-consent-change = 바꾸기
my-consent-records = 기록 보기
my-consent-withdraw = 동의 철회
my-consent-withdraw-title = 언제든 철회할 수 있어요
my-consent-withdraw-text = 누르면 바로 철회되고, 그때부터 아무도 결제 번호를 볼 수 없어요. 문의는 그대로 진행되고, 이미 본 기록은 남아요.

## 동의 목록

my-consents = 결제 번호 확인 동의
my-consents-what = TID, TXID, 결제 영수증 번호
my-consents-text = 환불을 확인할 때만 쓰고, { $store } 환불 담당자만 봐요. 개발자에게는 보이지 않아요.
my-consents-none-title = 물어본 적이 없어요
my-consents-none-text = { $store }{ JOSA($store, "이", "가") } 환불을 확인하려고 결제 번호를 볼 때는 먼저 여쭤보고, 답과 본 기록을 여기에 남겨요.
my-consent-answered-at = 고른 때
my-consent-asked-at = 물어본 때
my-consent-withdrawn-at = 철회한 때
my-consent-read = 읽기
my-consent-deleted = 지우는 때
my-consent-deleted-on = { $date }
my-consent-deleted-after = 문의가 끝나고 { $days }일 뒤
my-looks = 본 기록
my-looks-none = 없음
my-looks-none-yet = 아직 본 기록이 없어요
my-looks-count = { $count }번
my-look = { $store } 환불 담당 · { $time } · “{ $reason }”
my-look-reason-match_payment = 결제 승인 대조
my-look-reason-check_refund = 환불 상태 확인
my-look-reason-customer_asked = 고객의 요청

## 구매

my-purchases = 내 구매
my-purchases-more = 지난 구매 더 보기
my-purchases-shelves = 구매 골라 보기
my-purchases-all = 전체
my-purchases-apps = 앱
my-purchases-products = 인앱 상품
my-purchases-refunded = 환불한 것
my-purchases-shelf-none-title = 여기에 해당하는 구매가 없어요
my-purchases-shelf-none-text = 다른 것을 고르거나 전체 구매를 볼 수 있어요.
my-purchases-shelf-all = 전체 구매 보기
my-purchases-none-title = 아직 구매가 없어요
my-purchases-none-text = 앱을 받거나 사면 여기에 모여요. 여기에서 환불을 요청하고 리뷰를 쓸 수 있어요.
my-purchase-app = { $app } (앱)
my-purchase-review = 내 리뷰 · { $date }
my-purchase-refund = 환불 문의
my-purchase-see-refund = 환불 문의 보기
my-purchase-contact = 문의하기
my-purchase-missing = 찾는 구매가 없나요?
my-purchase-describe = 구매 정보를 직접 적어 문의하기
my-purchase-refund-with_developer = 환불요청 { $number }, 개발자의 답을 기다려요
my-purchase-refund-agreed = 환불요청 { $number }에 개발자가 동의했어요
my-purchase-refund-declined_by_developer = 환불요청 { $number }{ JOSA($number, "을", "를") } 개발자가 받아들이지 않았어요
my-purchase-refund-with_store = 환불요청 { $number }{ JOSA($number, "을", "를") } 스토어가 확인하고 있어요
my-purchase-refund-cancelling = 구매를 취소하고 있어요
my-purchase-refund-cancelled = 환불이 끝났어요
my-purchase-refund-declined = 환불요청 { $number }{ JOSA($number, "을", "를") } 스토어가 받아들이지 않았어요
my-purchase-refund-withdrawn = 환불요청 { $number }{ JOSA($number, "을", "를") } 취소했어요
my-no-refund-free = 무료라서 돌려받을 금액이 없어요
my-no-refund-cancelled = 이미 취소된 구매예요
my-no-refund-running = 환불 요청이 진행 중이에요

## 리뷰

my-reviews = 내가 쓴 리뷰
my-reviews-public = 리뷰는 누구나 볼 수 있어요
my-reviews-open = 리뷰를 쓸 수 있는 앱
my-reviews-see-open = 리뷰 쓸 앱 고르기
my-reviews-none-title = 아직 리뷰가 없어요
my-reviews-none-yet = 앱을 받거나 사면 별점과 리뷰를 남길 수 있어요.
my-reviews-none-open = 받은 앱에 별점을 주면 여기에 모여요.
my-review-write = 리뷰 쓰기
my-review-hidden = 리뷰가 비공개인 이유 보기
my-review-change = 리뷰 고치기
my-review-edit = 고치기
my-review-of = { $app } 리뷰
my-review-changed = ★{ $before } → ★{ $after }로 고쳤어요
my-review-version = 버전 { $version }
my-review-helpful = { $count }명에게 도움이 됐어요
my-review-no-reply = 아직 공식 답변이 없어요
my-review-earlier = 이전 내용 보기
my-review-earlier-text = 이전 내용은 나와 스토어만 볼 수 있어요. 별점이 바뀐 것은 공개돼요.
my-review-remove = 지우기
my-review-remove-text = 리뷰와 공식 답변이 앱 페이지에서 바로 사라지고, 도움이 됐다는 표시도 사라져요.
my-review-remove-sure = 리뷰 지우기
my-review-rate = { $app }에 별 { $stars }개 주기
my-acquired-on = { $date }에 받음
my-bought-on = { $date }에 구매

## 주고받은 내용

thread-title = 주고받은 내용
thread-you = 나
thread-developer = { $name } · { $seller }
thread-store = { $store } 운영팀
thread-fact-inquiry_submitted = { $channel ->
    [contact_seller] { $seller }에 전달했어요 · 이메일과 개발자센터로 보냈어요
    [developer_help] { $seller }{ JOSA($seller, "이", "가") } { $store }에 대신 전달했어요
   *[customer_center] { $store } 고객센터에 접수했어요
}
thread-fact-inquiry_opened = { $actor ->
    [operator] { $store } 담당자가 문의를 열어 봤어요
   *[developer] { $seller }{ JOSA($seller, "이", "가") } 문의를 열어 봤어요
}
thread-fact-inquiry_escalated = { $extended ->
    [yes] 기한까지 답변이 없어 { $store }{ JOSA($store, "이", "가") } 이어받았어요
   *[no] { $span } 동안 답변이 없어 { $store }{ JOSA($store, "이", "가") } 이어받았어요
}
thread-fact-deadline_extended = { $store }{ JOSA($store, "이", "가") } { $seller }에 답할 시간을 한 번 더 줬어요
thread-fact-inquiry_closed = { $actor ->
    [customer] 문의를 끝냈어요
    [developer] { $seller }{ JOSA($seller, "이", "가") } 문의를 끝냈어요
    [operator] { $store }{ JOSA($store, "이", "가") } 문의를 끝냈어요
   *[system] 문의가 끝났어요
}
thread-fact-inquiry_reopened = { $actor ->
    [customer] 문의를 다시 열었어요
   *[other] 문의가 다시 열렸어요
}
thread-fact-inquiry_merged = 다른 문의를 여기에 합쳤어요
thread-fact-inquiry_merged_away = 이 문의를 다른 문의에 합쳤어요
thread-fact-inquiry_unmerged = 합쳤던 문의를 다시 나눴어요
thread-fact-inquiry_split = 글 하나를 새 문의로 나눴어요
thread-fact-inquiry_split_off = 다른 문의에서 나눈 문의예요
thread-fact-inquiry_withdrawn = 문의를 취소했어요
thread-fact-refund_agreed = { $seller }{ JOSA($seller, "이", "가") } 환불에 동의했어요
thread-fact-refund_declined_by_developer = { $seller }{ JOSA($seller, "이", "가") } 환불을 받아들이지 않았어요
thread-fact-cancelled_elsewhere = 결제한 곳에서 구매가 취소되고 환불됐어요
thread-fact-purchase_cancelled = 구매를 취소하고 환불했어요
thread-fact-refund_declined = { $store }{ JOSA($store, "이", "가") } 환불을 받아들이지 않았어요
thread-fact-consent_asked = { $store }{ JOSA($store, "이", "가") } 결제 번호를 확인해도 되는지 물었어요
thread-fact-consent_given = 결제 번호 확인에 동의했어요 (O)
thread-fact-consent_refused = 결제 번호 확인에 동의하지 않았어요 (X)
thread-fact-consent_withdrawn = 결제 번호 확인 동의를 철회했어요
thread-fact-identifier_revealed = { $store } 환불 담당자가 결제 번호를 봤어요 · “{ $reason }”

# Delivery
my-deliveries = 잘 전달됐나요?
my-delivery-developer-waiting = 개발자에게 보낼 메일을 준비하고 있어요
my-delivery-developer-handed-over = 개발자의 메일 서버에 전달했어요
my-delivery-developer-filed = 개발자에게 전할 준비를 마쳤어요
my-delivery-developer-failed = 개발자에게 메일로 전달하지 못했어요. 개발자센터에는 그대로 있어요.
my-delivery-developer-bounced = 개발자의 메일 서버가 되돌려 보냈어요. 개발자센터에는 그대로 있어요.
my-delivery-developer-automatic-reply = 자동 회신이 왔어요. 답변으로 치지 않아요.

## By the link of a mail

my-by-link-title = 메일의 링크로 보고 있어요
my-by-link-text = 이 문의를 읽고 답할 수 있어요. 결제 정보와 개인정보 제공 동의, 다른 문의는 로그인하면 볼 수 있어요.

## 공개되지 않은 리뷰
my-down-held-title = 스토어가 확인하고 있어요
my-down-held-text = 이 앱에 리뷰가 갑자기 몰려서 새 리뷰를 먼저 살펴보고 있어요. 확인이 끝나면 공개돼요. 따로 하실 일은 없어요.
my-down-hidden-title = 스토어가 리뷰를 내렸어요
my-down-hidden-text = { $at }부터 나만 볼 수 있고, 별점도 평점에서 빠졌어요.
my-down-removed-title = 스토어가 리뷰를 내렸어요
my-down-removed-text = { $at }부터 나만 볼 수 있고, 별점도 평점에서 빠졌어요.
my-down-appealed-title = 다른 운영자가 다시 살펴보고 있어요
my-down-appealed-text = 결과는 메일로 알려 드려요. 그때까지는 나만 볼 수 있어요.
my-down-upheld-title = 리뷰는 다시 공개되지 않아요
my-down-upheld-text = 다른 운영자가 다시 살펴봤지만 결정은 그대로예요. 이 결정은 최종 결정이에요.
my-down-reason = 이유: { $reason }
my-down-note = 스토어가 남긴 말
my-down-appeal = 내가 쓴 이의 제기
my-down-answer = 스토어의 답
my-down-appeal-open = 이의 제기하기
my-down-appeal-text = 한 번만 할 수 있어요. 처음 결정한 사람이 아닌 다른 운영자가 다시 살펴봐요.
my-down-appeal-words = 왜 다시 봐야 하나요?
my-down-appeal-send = 이의 제기 보내기
my-done-appealed = 이의 제기를 보냈어요

## Erasure

erasure-title = 내 정보 삭제
erasure-lead = 계정과 함께 스토어가 가진 회원님의 정보를 모두 지워요. 되돌릴 수 없어요. 필요하다면 먼저 받아 두세요.
erasure-goes = 바로 사라지는 것
erasure-goes-account = 이름, 이메일 주소, 고객번호, 비밀번호, 로그인과 알림 설정. 구매한 앱도 이 계정으로는 더 쓸 수 없어요.
erasure-goes-inquiries = 문의와 답변, 첨부 파일. 검색에서도 사라지고, 판매자도 더 볼 수 없어요.
erasure-goes-reviews = 내 리뷰와 평점, 거기에 달린 공식 답변
erasure-goes-mails = 주고받은 메일. 삭제를 알리는 마지막 메일 한 통만 보내 드려요.
erasure-kept = 법 때문에 남는 것
erasure-kept-text = 전자상거래법에 따라 아래 기록은 따로 봉인해 보관하고, 기한이 되면 파기해요. 그때까지 분쟁이나 조사가 있을 때만 운영자가 이유를 적고 열 수 있고, 열람은 모두 기록돼요. 첨부 파일은 남기지 않아요.
erasure-kept-none = 법 때문에 남겨야 할 기록이 없어요. 모두 바로 사라져요.
erasure-column-what = 기록
erasure-column-why = 이유
erasure-column-count = 건수
erasure-column-until = 보관 기한
erasure-complaints-what = 끝난 문의의 글, 이름과 연락처
erasure-complaints-why = 소비자 불만과 분쟁 처리 기록
erasure-payments-what = 구매와 환불 기록, 이름과 연락처
erasure-payments-why = 계약, 청약철회, 결제와 공급 기록
erasure-open-title = 아직 진행 중인 문의나 환불이 있어요
erasure-open-text = 결과를 받을 사람이 없어지지 않도록, 먼저 문의를 끝내거나 취소해 주세요. 환불은 결과가 나올 때까지 기다려야 해요.
erasure-do = 삭제하기
erasure-sure = 본인인지 비밀번호로 확인해요. 누르면 바로 지워져요.
erasure-free = 메일 링크로 로그인하셔서 비밀번호 없이 삭제할 수 있어요. 누르면 바로 지워져요.
erasure-deed = 내 정보 모두 삭제

## 투명성 보고서

transparency-title = 투명성 보고서
transparency-lead = { $store }{ JOSA($store, "이", "가") } 분기마다 문의, 환불, 개인정보, 공개 글을 어떻게 다루었는지 알려요.
transparency-none-title = 아직 보고서가 없어요
transparency-none-text = 분기가 끝나면 여기에 실려요.
transparency-quarters = 분기
transparency-quarter = { $year }년 { $quarter }분기
transparency-published = { $date }에 실었고, 그 뒤로 바꾸지 않아요.
transparency-few = 누구인지 짐작할 수 없게 { $count }건보다 적은 수는 적지 않아요.
transparency-fewer = { $count }건 미만
transparency-what = 구분
transparency-count = 건수
transparency-total = 모두
transparency-inquiries = 문의
transparency-inquiries-text = 이 분기에 받은 문의
transparency-inquiries-improvement = 개선사항
transparency-inquiries-error = 오류
transparency-inquiries-refund = 환불요청
transparency-inquiries-other = 기타
transparency-silence = 개발자의 답변 기한
transparency-silence-text = 개발자에게 보낸 문의 가운데 기한이 지나 스토어로 넘어온 것
transparency-silence-in_time = 기한을 넘기지 않음
transparency-silence-overdue = 기한을 넘겨 스토어로 이관
transparency-refunds = 환불요청의 결과
transparency-refunds-text = 이 분기에 받은 환불요청이 보고서를 만들 때까지 어떻게 되었는지
transparency-refunds-cancelled = 전액 취소
transparency-refunds-in_part = 일부 취소
transparency-refunds-declined = 취소하지 않음
transparency-refunds-withdrawn = 고객이 취소
transparency-refunds-running = 진행 중
transparency-consents = 결제 번호 확인 동의
transparency-consents-text = 고객에게 물은 동의와 그 답
transparency-consents-given = 동의함 (O)
transparency-consents-refused = 동의하지 않음 (X)
transparency-consents-withdrawn = 동의를 철회함
transparency-consents-unanswered = 답하지 않음
transparency-looks = 결제 번호를 본 횟수
transparency-looks-text = 고객이 동의한 뒤 담당자가 결제 번호를 본 횟수와 까닭
transparency-looks-match_payment = 결제를 찾으려고
transparency-looks-check_refund = 환불을 확인하려고
transparency-looks-customer_asked = 고객이 물어서
transparency-reports = 신고
transparency-reports-text = 사람들이 신고한 공개 글
transparency-reports-review = 리뷰
transparency-reports-reply = 개발자의 공식 답변
transparency-takedowns = 내린 글
transparency-takedowns-text = 스토어가 숨기거나 지운 글과 까닭
transparency-takedowns-abuse = 욕설과 괴롭힘
transparency-takedowns-personal = 개인정보
transparency-takedowns-spam = 광고
transparency-takedowns-off_topic = 앱과 무관함
transparency-takedowns-illegal = 불법
transparency-takedowns-fake = 거짓 평가
transparency-appeals = 이의 제기
transparency-appeals-text = 글쓴이가 이의를 제기해 다른 담당자가 다시 결정한 것
transparency-appeals-granted = 다시 공개
transparency-appeals-denied = 그대로 둠
