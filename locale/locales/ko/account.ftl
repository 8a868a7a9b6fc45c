### The settings of an account, the same in every place.

settings-who = 내 정보
settings-customer-number = 고객번호
settings-seller = 판매자
settings-look = 화면
settings-password = 비밀번호
settings-field-current = 지금 비밀번호
settings-field-password = 새 비밀번호
settings-password-deed = 비밀번호 바꾸기
settings-sessions = 로그인된 곳
settings-session-here = 이 브라우저
settings-session = 다른 브라우저
settings-session-since = 로그인
settings-sessions-deed = 다른 브라우저 { $count }곳에서 로그아웃
settings-language-text-customer = 화면과 메일을 이 언어로 써요.
settings-language-text-work = 화면과 메일을 이 언어로 씁니다.
settings-theme-text-customer = 기기 설정을 따르거나 늘 같게 해요.
settings-theme-text-work = 기기 설정을 따르거나 늘 같게 합니다.
settings-password-text-customer = 바꾸면 이 브라우저만 로그인된 채로 남고, 바뀐 사실을 메일로 알려 드려요.
settings-password-text-work = 바꾸면 이 브라우저만 로그인된 채로 남고, 바뀐 사실을 메일로 알립니다.
settings-password-hint-customer = { $limit }자 이상이면 돼요. 길수록 안전해요.
settings-password-hint-work = { $limit }자 이상이어야 합니다. 길수록 안전합니다.
settings-done-password-customer = 비밀번호를 바꿨어요. 다른 브라우저에서는 모두 로그아웃됐어요.
settings-done-password-work = 비밀번호를 바꿨습니다. 다른 브라우저에서는 모두 로그아웃됐습니다.
settings-done-sessions-customer = 다른 브라우저에서 모두 로그아웃했어요.
settings-done-sessions-work = 다른 브라우저에서 모두 로그아웃했습니다.

## Mails, and stopping them

settings-mails = 메일 알림
settings-mails-text-customer = 동의 요청, 환불 결과, 비밀번호 변경은 언제나 바로 메일로 알려 드려요.
settings-mails-text-operator = 내 주소로 받을 메일을 고릅니다. 고객센터 주소로 가는 메일은 그대로입니다.
settings-mails-text-developer = 판매자 대표 주소로는 모든 메일이 갑니다. 여기서는 내 주소로 받을 것을 고릅니다.
settings-mails-save = 알림 저장
settings-mails-done = 알림 설정을 저장했어요
settings-digest-hour = 모아보기 시각
settings-digest-hour-text = 하루에 한 번 모아 받는 메일을 보내는 시각
settings-zone = 시간대
settings-zone-text = 이 시간대의 밤에는 알림을 보내지 않고, 모아보기도 이 시간대에 맞춰 보내요
settings-zone-store = 스토어 시간대({ $zone })
settings-timing-at-once = 바로
settings-timing-daily = 하루에 한 번 모아서
settings-timing-in-app = 메일 없이 앱에서만
settings-topic-answers = 답변
settings-topic-answers-text = 내 문의에 온 답변
settings-topic-progress = 진행 상황
settings-topic-progress-text = 문의가 넘어가거나 끝났을 때
settings-topic-review-replies = 리뷰 답변
settings-topic-review-replies-text = 내 리뷰에 달린 공식 답변
settings-topic-new-inquiries = 새 문의
settings-topic-new-inquiries-text = 3일 기한이 시작될 때
settings-topic-customer-writes = 고객의 추가 메시지
settings-topic-customer-writes-text = 고객이 다시 썼을 때
settings-topic-deadlines = 6시간 남음
settings-topic-deadlines-text = 아직 답변이 없을 때
settings-topic-taken-over = 운영팀으로 넘어감
settings-topic-taken-over-text = 기한이 지났을 때
settings-topic-decisions = 운영팀의 결정
settings-topic-decisions-text = 취소, 거절, 기한 연장
settings-topic-review-changes = 리뷰 수정
settings-topic-review-changes-text = 공식 답변 뒤에 리뷰가 바뀌었을 때
settings-topic-mentions = 메모에서 부름
settings-topic-mentions-text = 동료가 메모에서 @이름으로 불렀을 때
settings-topic-sent-back = 승인 반려
settings-topic-sent-back-text = 내가 요청한 구매취소를 다른 운영자가 반려했을 때
unsubscribe-title = 메일 그만 받기
unsubscribe-lead = 로그인하지 않아도 돼요.
unsubscribe-asked = { $email }로 보내는 ‘{ $topic }’ 메일을 그만 받을까요?
unsubscribe-deed = 그만 받기
unsubscribe-done = 이제 이 메일을 보내지 않아요
unsubscribe-then = 소식은 앱에서 볼 수 있고, 설정에서 언제든 다시 받을 수 있어요.

## 열 수 없거나 아직 열 수 없는 파일

file-scanning-title = 파일을 검사하고 있어요
file-scanning-text = 모든 파일은 바이러스 검사를 마쳐야 열 수 있어요. 대부분 금방 끝나니 잠시 후 다시 열어 주세요.
file-scanning-again = 다시 열기
file-infected-title = 이 파일에서 바이러스가 발견됐어요
file-infected-text = 그래서 아무도 열 수 없어요. 보낸 사람에게 기기를 검사하고 다시 보내 달라고 부탁해 주세요.

# 메일 링크로 로그인
sign-link-title = 메일로 로그인
sign-link-lead = 메일로 로그인 링크를 보내 드려요. 링크는 15분 동안 한 번만 쓸 수 있어요.
sign-link-send = 로그인 링크 받기
sign-link-again = 링크 다시 받기
sign-link-sent = 메일함을 확인해 주세요
sign-link-sent-text = 가입된 주소라면 곧 메일이 도착해요. 메일의 링크는 15분 동안 한 번만 쓸 수 있어요.
sign-link-password = 비밀번호로 로그인
sign-link-open-lead = 버튼을 누르면 로그인돼요.
sign-link-as = { $email } 계정으로 로그인해요.
sign-link-over = 더는 쓸 수 없는 링크예요
sign-link-over-text = 이미 썼거나 15분이 지났어요.
settings-password-free = 메일 링크로 로그인하셨어요. 15분 동안은 예전 비밀번호 없이 새 비밀번호를 정할 수 있어요.
settings-data = 내 데이터
settings-data-text = 스토어가 보관하는 내 정보를 파일 하나로 받을 수 있어요. 구매, 문의, 리뷰, 동의, 메일이 모두 들어 있어요. 결제번호(TID, TXID, 영수증)는 종류만 적혀 있어요.
settings-data-deed = 내 데이터 내려받기
settings-erasure = 내 정보 삭제
account-erased = 회원님의 정보를 삭제했어요. 확인 메일을 보내 드려요.

## 초대로 팀에 들어가기

join-title = { $store }에서 { $seller } 팀에 들어가기
join-invited = { $name } 님이 { $seller }에 초대했어요
join-as-reader = { $role }{ JOSA($role, "으로", "로") } 문의와 리뷰를 읽게 돼요.
join-as-agent = { $role }{ JOSA($role, "으로", "로") } 문의와 리뷰에 답하게 돼요.
join-as-manager = { $role }{ JOSA($role, "으로", "로") } 문의에 답하고, 환불을 결정하고, 상용 답변을 관리하게 돼요.
join-as-owner = { $role }{ JOSA($role, "으로", "로") } 팀을 운영하고 모든 일을 할 수 있어요.
join-name = 이름 (고객에게 보여요)
join-email-hint = 초대받은 주소예요
join-privacy = 고객의 이름과 메시지를 보게 돼요. 답변하는 데만 써 주세요.
join-deed = 들어가기
join-gone-title = 더는 쓸 수 없는 초대예요
join-gone-text = 이미 썼거나, 취소됐거나, 새 초대로 바뀌었거나, 7일이 지났어요. 초대한 분에게 다시 보내 달라고 해 주세요.
join-taken-title = 이미 계정이 있는 주소예요
join-taken-text = 주소 하나로는 계정 하나만 쓸 수 있어요. 다른 주소로 초대해 달라고 하거나, 로그인해 주세요.

## 시간대

settings-zone-pacific-honolulu = 호놀룰루
settings-zone-america-anchorage = 앵커리지
settings-zone-america-los-angeles = 로스앤젤레스
settings-zone-america-denver = 덴버
settings-zone-america-phoenix = 피닉스
settings-zone-america-mexico-city = 멕시코시티
settings-zone-america-chicago = 시카고
settings-zone-america-bogota = 보고타
settings-zone-america-new-york = 뉴욕
settings-zone-america-toronto = 토론토
settings-zone-america-halifax = 핼리팩스
settings-zone-america-santiago = 산티아고
settings-zone-america-sao-paulo = 상파울루
settings-zone-america-argentina-buenos-aires = 부에노스아이레스
settings-zone-utc = 협정 세계시
settings-zone-europe-lisbon = 리스본
settings-zone-europe-london = 런던
settings-zone-europe-paris = 파리
settings-zone-europe-berlin = 베를린
settings-zone-africa-lagos = 라고스
settings-zone-africa-cairo = 카이로
settings-zone-africa-johannesburg = 요하네스버그
settings-zone-europe-helsinki = 헬싱키
settings-zone-europe-istanbul = 이스탄불
settings-zone-africa-nairobi = 나이로비
settings-zone-europe-moscow = 모스크바
settings-zone-asia-riyadh = 리야드
settings-zone-asia-dubai = 두바이
settings-zone-asia-karachi = 카라치
settings-zone-asia-kolkata = 콜카타
settings-zone-asia-dhaka = 다카
settings-zone-asia-bangkok = 방콕
settings-zone-asia-ho-chi-minh = 호찌민
settings-zone-asia-jakarta = 자카르타
settings-zone-asia-shanghai = 상하이
settings-zone-asia-singapore = 싱가포르
settings-zone-asia-tokyo = 도쿄
settings-zone-asia-seoul = 서울
settings-zone-australia-sydney = 시드니
settings-zone-pacific-auckland = 오클랜드
