### 스토어: 앱 목록, 앱 페이지, 문의 쓰기, 리뷰 쓰기, 로그인과 가입.

## 스토어의 틀

store-nav-apps = 앱
store-nav-games = 게임
store-nav-purchases = 내 구매
store-nav-reviews = 내 리뷰
store-nav-consents = 동의 기록
store-nav-inquiries = 내 문의
store-nav-developer = 개발자센터
store-nav-operator = 운영센터
store-transparency = 투명성 보고서
store-customer-center = 고객센터
store-free = 무료
store-days = { $count }일

## 앱 목록

store-title = 앱
store-found = ‘{ $query }’ 검색 결과
store-categories = 분류
store-all = 전체
store-no-ratings = 아직 평가가 없어요
store-raters = { $number }명 평가
store-more-apps = 앱 더 보기
store-show-all = 모든 앱 보기
store-none-title = 아직 앱이 없어요
store-none-text = 이 분류에 앱이 올라오면 여기에서 볼 수 있어요.
store-not-found-title = ‘{ $query }’에 맞는 앱이 없어요
store-not-found-text = 낱말을 줄이거나 개발자 이름으로 찾아보세요.

## 앱 페이지

app-phone-title = 앱 정보
app-heading = { $title }: { $tagline }
app-version = 버전 { $version }
app-bought = { $day }에 구매함
app-got = { $day }에 받음
app-contact = 판매자에게 문의하기
app-contact-short = 문의하기
app-write-review = 리뷰 쓰기
app-change-review = 내 리뷰 고치기
app-tabs = 앱 페이지
app-tab-about = 소개
app-tab-reviews = 평점 및 리뷰
app-tab-versions = 업데이트 내역
app-aside = { $seller } 응대와 내 리뷰

app-products = 앱에서 살 수 있는 상품
app-facts = 앱 정보
app-fact-seller = 판매자
app-fact-category = 분류
app-fact-price = 가격
app-fact-version = 새 버전
app-fact-package = 패키지
app-version-of = { $version } ({ $day })

app-trend-title = 최근 12주
app-trend = { $before } → { $after }
app-trend-up = 최근 12주 동안 평점이 { $before }에서 { $after }{ JOSA($after, "으로", "로") } 올랐어요
app-trend-down = 최근 12주 동안 평점이 { $before }에서 { $after }{ JOSA($after, "으로", "로") } 내렸어요
app-trend-same = 최근 12주 동안 평점이 { $after }{ JOSA($after, "으로", "로") } 같아요
app-trend-none = 최근 12주의 평가가 모이면 흐름을 보여 드려요
app-trend-this-week = 이번 주
app-trend-no-ratings = 평가 없음
app-trend-release = { $version } 출시
app-trend-rating = 평점

app-filters = 리뷰 거르기
app-filter-replied = 공식 답변 있음
app-filter-stars = 별 { $stars }개
app-filter-by-stars = 별점
app-filter-by-version = 버전
app-sort-helpful = 도움순
app-sort-newest = 최신순
app-sort-highest = 높은 별점순
app-sort-lowest = 낮은 별점순
app-more-reviews = 리뷰 더 보기
app-no-reviews-title = 아직 리뷰가 없어요
app-no-reviews-text = 이 앱을 구매하거나 받은 분만 리뷰를 쓸 수 있어요. 쓰신 리뷰는 여기에서 누구나 볼 수 있어요.
app-no-match-title = 맞는 리뷰가 없어요
app-no-match-text = 고른 조건을 하나 빼면 다른 리뷰를 볼 수 있어요.
app-clear-filter = 조건 지우기

app-changed = ★{ $before } → ★{ $after }{ JOSA($after, "으로", "로") } 고쳤어요
app-changed-after-reply = 답변을 받고 ★{ $before } → ★{ $after }{ JOSA($after, "으로", "로") } 고쳤어요
app-reply-took = { $span } 만에 답변
app-helpful = 도움이 돼요
app-report = 신고
app-reported = 신고했어요
app-report-why = 어떤 점이 문제인가요?
app-report-choose = 이유 고르기
app-report-spam = 광고나 도배예요
app-report-abuse = 욕설이나 비방이에요
app-report-personal = 개인정보가 들어 있어요
app-report-off_topic = 앱과 상관없는 글이에요
app-report-illegal = 불법 정보가 들어 있어요
app-report-fake = 가짜이거나 대가를 받고 쓴 글이에요
app-report-other = 다른 이유가 있어요
app-report-send = 신고하기
app-report-done = 신고를 받았어요. 스토어가 확인해요.
app-checking = 리뷰가 갑자기 몰려서 새 리뷰는 확인한 뒤에 공개하고 있어요.

app-record-title = 판매자 응대
app-record-in-time = { $span } 안에 답변
app-record-median = 보통 걸리는 시간
app-record-cases = 최근 90일 문의 { $number }건 기준
app-promise = { $days } 안에 답변이 없으면 { $store }{ JOSA($store, "이", "가") } 이어받아 구매취소를 진행할 수 있어요.

app-my-review = 내 리뷰
app-mine-question = 써 보니 어떠셨어요?
app-mine-visitor = 구매하거나 받은 앱에 리뷰를 쓸 수 있어요.
app-mine-not-acquired = 이 앱을 구매하거나 받은 분만 리뷰를 쓸 수 있어요.

## 문의 쓰기

contact-seller-title = 판매자에게 문의하기
contact-seller-lead = 쓰신 글은 { $app } 개발자인 { $seller }에 바로 전해져요.
contact-store-title = 고객센터에 문의하기
contact-store-lead = 쓰신 글은 { $store } 고객센터가 받아요. 앱을 만든 판매자가 답할 일이면 앱 페이지에서 문의하는 편이 더 빨라요.
contact-send = 문의 보내기

contact-field-kind = 무엇에 관한 문의인가요?
contact-field-purchase = 어떤 구매인가요?
contact-field-claimed_at = 상품 구매 시간
contact-field-claimed_item = 결제상품
contact-field-reason = 환불받고 싶은 이유
contact-field-body = 문의 내용
contact-field-consent = 개인정보 제공 동의 (O/X)

contact-kind-improvement = 이런 기능이 있으면 좋겠어요
contact-kind-error = 제대로 동작하지 않아요
contact-kind-refund = 구매를 취소하고 싶어요
contact-kind-other = 위에 없는 다른 문의가 있어요

contact-purchase-hint = { $app }에서 구매하거나 받은 것이에요.
contact-purchase-hint-store = 누구에게서 샀든, 이 계정으로 구매하거나 받은 것이에요.
contact-app-itself = { $app } (앱)
contact-earlier = 이전 구매 { $count }건 더 보기
contact-no-refund-free = 무료라서 환불할 금액이 없어요
contact-no-refund-cancelled = 이미 취소된 구매예요
contact-no-refund-running = 환불요청을 처리하고 있어요
contact-other-title = 구매가 안 보여요
contact-other-text = 아는 만큼만 적어 주세요
contact-no-tid = TID나 영수증 번호는 적지 않아도 돼요. 필요하면 스토어가 따로 여쭤봐요.
contact-no-purchase = 구매와 상관없는 문의예요

contact-message-title = 무슨 일이 있었나요?
contact-reason-choose = 이유 고르기
contact-reason-not_received = 결제했는데 상품이 들어오지 않았어요
contact-reason-defective = 제대로 동작하지 않아요
contact-reason-not_as_described = 설명과 달라요
contact-reason-charged_twice = 두 번 결제됐어요
contact-reason-accidental = 실수로 샀어요
contact-reason-minor = 미성년자가 허락 없이 샀어요
contact-reason-fraud = 제가 결제하지 않았어요
contact-reason-changed_mind = 마음이 바뀌었어요
contact-reason-subscription = 구독을 그만하고 싶어요
contact-reason-other = 다른 이유가 있어요
contact-body-hint = 언제, 어떤 기기에서, 무엇을 하셨는지 적어 주시면 더 빨리 도울 수 있어요.

contact-refund-only = 환불요청일 때만 여쭤봐요
contact-consent-title = 결제 번호를 확인해도 될까요?
contact-fact-number = 고객번호
contact-fact-time = 상품 구매 시간
contact-fact-item = 결제상품
contact-fact-chosen = 위에서 고른 구매대로
contact-fact-described = 위에 적어 주신 대로
contact-consent-question = 개인정보 제공 동의 (O/X): TID, TXID, 결제 영수증 번호를 볼 수 있는지 골라 주세요
contact-consent-explain = 개인정보예요. 문의가 끝나면 30일 뒤에 지워요. { $seller }{ JOSA($seller, "은", "는") } 볼 수 없어요.
contact-consent-explain-store = 개인정보예요. 문의가 끝나면 30일 뒤에 지워요. 앱의 판매자는 볼 수 없어요.
contact-consent-yes = 동의해요
contact-consent-yes-text = 스토어가 결제를 바로 찾을 수 있어요.
contact-consent-no = 동의하지 않아요
contact-consent-no-text = 스토어가 위 세 가지로 결제를 찾아요.
contact-consent-version = 동의문 { $version }판
contact-consent-note = 어느 쪽이든 보낼 수 있어요. 답은 내 페이지에서 언제든 바꿀 수 있어요.

contact-next-title = 보낸 뒤에는
contact-next-today = 오늘
contact-next-sent = { $seller }에 전하고 문의 번호를 알려 드려요.
contact-next-sent-store = 고객센터가 받고 문의 번호를 알려 드려요.
contact-next-within = { $span } 안에
contact-next-by = { $seller }{ JOSA($seller, "이", "가") } { $due }까지 답해요.
contact-next-usually = 보통 { $span } 걸려요.
contact-next-silence = 답이 없으면 { $store }{ JOSA($store, "이", "가") } 이어받아요
contact-next-silence-refund = 담당자가 확인하고, 판매자 없이도 구매를 취소할 수 있어요. 따로 하실 일은 없어요.
contact-next-silence-other = 담당자가 답을 챙겨요. 따로 하실 일은 없어요.
contact-next-answer = 그다음
contact-next-answer-text = { $store } 담당자가 확인하고 답해요.
contact-next-refund = 환불
contact-next-refund-text = 결제한 방법 그대로, 영업일 기준 3~5일 안에 돌려드려요.
contact-next-mail = 새로운 소식은 { $email }{ JOSA($email, "으로", "로") } 보내 드려요.

## 리뷰 쓰기

review-write-title = 리뷰 쓰기
review-change-title = 리뷰 고치기
review-phone-title = 내 리뷰
review-not-acquired-title = 아직 리뷰를 쓸 수 없어요
review-not-acquired-text = 이 앱을 구매하거나 받은 분만 리뷰를 쓸 수 있어요. 구매가 취소된 앱도 리뷰를 쓸 수 없어요.
review-see-app = 앱 보기
review-field-stars = 별점
review-field-body = 써 보니 어땠나요?
review-field-device = 기기 이름
review-stars-now = 지금은 ★{ $stars }{ JOSA($stars, "을", "를") } 주셨어요.
review-body-hint = 좋았던 점과 아쉬운 점을 함께 쓰면 다른 분에게 도움이 돼요. 에러나 환불은 판매자에게 문의하면 더 빨라요.
review-device-hint = 적으면 리뷰에 함께 공개돼요.
review-device-example = Galaxy S25
review-post = 리뷰 올리기
review-post-change = 고친 리뷰 올리기
review-cancel = 그만두기
review-preview-title = 이렇게 공개돼요
review-preview-empty = 별점을 주면 여기에서 미리 볼 수 있어요.
review-public = 별점, 글, 가린 이름 { $author }, 구매 인증, 앱 버전이 공개돼요.
review-public-device = 기기 이름은 적었을 때만 공개돼요.
review-private = 고객번호, 이메일, 결제 정보, 문의 내용은 공개되지 않아요.
review-personal-phone = 전화번호가 들어 있어요
review-personal-email = 이메일 주소가 들어 있어요
review-personal-card = 카드 번호가 들어 있어요
review-personal-resident_number = 주민등록번호가 들어 있어요
review-personal-text = 리뷰는 누구나 볼 수 있어요. 가리거나 지운 뒤에 올릴 수 있어요.
review-personal-hide = 가리기
review-history-title = 바뀐 기록
review-history-public = 지금 공개된 리뷰 · ★{ $stars }
review-history-reply = { $seller }의 공식 답변
review-history-told = 리뷰를 고치면 판매자에게 알려요
review-history-earlier = 전에 쓴 리뷰 · ★{ $stars }
review-history-first = 처음 쓴 리뷰 · ★{ $stars }
review-history-note = 전에 쓴 글은 나와 스토어만 볼 수 있어요. 별점이 바뀐 것은 공개돼요.
review-withdraw = 리뷰 내리기
review-withdraw-text = 리뷰와 공식 답변이 더는 보이지 않고, 평점에서도 빠져요. 나중에 다시 쓸 수 있어요.
review-withdrawn = 리뷰를 내렸어요

## 로그인과 가입

account-sign-in-title = 로그인
account-sign-in-lead = 고객, 개발자, 운영자 모두 여기에서 로그인해요.
account-sign-in = 로그인
account-sign-up-title = 가입하기
account-sign-up-lead = 앱을 받고, 판매자에게 문의하고, 리뷰를 쓸 수 있어요. 가입하면 고객번호를 드려요.
account-sign-up = 가입하기
account-name = 이름
account-name-hint = 문의를 받는 판매자에게 보여요. 리뷰에는 가려서 보여요.
account-email = 이메일
account-email-hint = 답변과 소식을 이 주소로 보내 드려요.
account-password = 비밀번호
account-password-hint = { $limit }자 이상이면 돼요. 길수록 안전해요.
account-no-account = 처음이신가요?
account-have-account = 이미 계정이 있으신가요?
account-already = { $name } 님으로 로그인되어 있어요
account-go-on = 내 화면으로
account-footer = { $store }의 Hearback

## 문의 쓰기: 휴대폰에서는 한 화면에 한 질문

contact-path-next = 다음
contact-path-previous = 이전
contact-path-check = 내용 확인
contact-path-check-title = 이대로 보낼까요?
contact-path-change = 고치기
contact-path-change-what = { $what } 고치기
contact-path-missing = 아직 답하지 않았어요
contact-path-mail = 소식 받을 곳

## 스토어가 글을 내린 까닭
takedown-abuse = 욕설이나 비방
takedown-personal = 개인정보
takedown-spam = 광고나 도배
takedown-off_topic = 앱과 상관없는 글
takedown-illegal = 불법 정보
takedown-fake = 가짜 리뷰나 대가를 받은 글
