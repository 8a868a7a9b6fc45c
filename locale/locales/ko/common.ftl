### Words of the parts that every page is made of.

ui-optional = 선택
ui-back = 뒤로
ui-close = 닫기
ui-remove = 빼기
ui-previous = 이전
ui-next = 다음
ui-pages = 쪽
ui-places-main = 주요 메뉴
ui-places-more = 더 보기
ui-places = 메뉴
ui-skip = 본문으로 건너뛰기
ui-sign-in = 로그인
ui-search-store = 앱, 개발자 검색
ui-search-work = 찾거나 이동하기
ui-my-page = 내 페이지, { $name } 님
ui-runs-on = Hearback으로 운영해요
ui-unread = 읽지 않음
ui-over-limit = { $number }자 넘었어요
ui-as-table = 표로 보기
ui-spark = { $title }: { $first }부터 { $last }까지
ui-hours = { $hours }시간
ui-points = { $points }%p
ui-so-far = 현재까지
ui-week = 주 시작일
ui-edited = 수정됨
ui-draft = 아직 공개 전
ui-verified = 구매 인증
ui-official-reply = 공식 답변
ui-internal-note = 내부 메모
ui-not-sent = 아직 보내지 않음
ui-store = 스토어
ui-composer-mode = 보낼 곳
ui-error-id = 오류 번호
ui-summary = { $count }가지를 고쳐 주세요

ui-stars = 5점 만점에 { $stars }점
ui-stars-choice = 별 { $stars }개, { $word }
ui-stars-word-1 = 아쉬워요
ui-stars-word-2 = 별로예요
ui-stars-word-3 = 보통이에요
ui-stars-word-4 = 좋아요
ui-stars-word-5 = 아주 좋아요
ui-ratings = 평가 { $number }개
ui-histogram-row = 별 { $stars }개, { $count }개

ui-clock-on-time = 답변 기한까지
ui-clock-due-soon = 답변 기한까지
ui-clock-overdue = 답변 기한이 지난 지
ui-clock-stopped = 답변까지 걸린 시간
ui-due-left = { $span }
ui-due-left-customer = { $span } 남음
ui-due-over = { $span } 지남
ui-due-over-customer = 개발자 답변 없음
ui-due-answered = { $span } 만에 답변
ui-due-answered-customer = { $span } 만에
ui-secret-left = { $seconds }초 뒤 가려집니다
ui-keys = 단축키
ui-keys-on = 이 기기에서 한 글자 단축키 사용
ui-key-search = 검색
ui-key-move = 다음, 이전
ui-key-reply = 고객에게 답장
ui-key-note = 내부 메모
ui-key-decide = 결정으로 가기
ui-key-assign = 담당자 지정
ui-key-close = 문의 종료
ui-key-send = 쓴 글 보내기
ui-key-help = 이 목록
ui-undo = 되돌리기
ui-undone = 되돌렸어요.
ui-new-version = 새 버전이 있어요. 쓰던 글은 그대로 남아요.
ui-reload = 새로고침
ui-line-cut = 연결이 끊겼어요. 다시 이어지면 그동안 바뀐 것을 보여 드려요.
ui-secret-logged = 이 조회는 기록됐습니다

status-received = 접수
status-with-developer = 개발자에게 전달
status-opened = 개발자가 열람
status-answered = 답변함
status-due-soon = 24시간 안
status-overdue = 기한 지남
status-with-store = 스토어가 확인 중
status-waiting-for-customer = 고객 답변 대기
status-refunded = 환불 완료
status-declined = 반려
status-cancelled = 취소한 문의
status-closed = 종료

status-received-customer = 접수했어요
status-with-developer-customer = 답변을 기다리고 있어요
status-opened-customer = 개발자가 보고 있어요
status-answered-customer = 답변 받음
status-due-soon-customer = 오늘 안에 답변할 예정이에요
status-overdue-customer = 기한이 지났어요
status-with-store-customer = 스토어가 확인하고 있어요
status-waiting-for-customer-customer = 내 답을 기다려요
status-refunded-customer = 환불 완료
status-declined-customer = 환불되지 않았어요
status-cancelled-customer = 취소한 문의
status-closed-customer = 끝난 문의

kind-improvement = 개선요청
kind-error = 에러문의
kind-refund = 환불요청
kind-other = 기타문의
kind-improvement-short = 개선
kind-error-short = 에러
kind-refund-short = 환불
kind-other-short = 기타

consent-tag-o = 동의 O
consent-tag-x = 동의 X
consent-tag-asked = 동의 요청 중
consent-tag-withdrawn = 동의 철회

category-productivity = 생산성
category-finance = 금융
category-lifestyle = 생활
category-education = 교육
category-photo = 사진
category-health = 건강
category-weather = 날씨
category-game = 게임

refund-reason-not_received = 상품이 지급되지 않음
refund-reason-defective = 제대로 작동하지 않음
refund-reason-not_as_described = 설명과 다름
refund-reason-charged_twice = 두 번 결제됨
refund-reason-accidental = 실수로 구매함
refund-reason-minor = 미성년자가 결제함
refund-reason-fraud = 본인이 결제하지 않음
refund-reason-changed_mind = 마음이 바뀜
refund-reason-subscription = 정기결제 해지
refund-reason-other = 그 밖의 사유

refusal-used = 이미 사용한 상품
refusal-too_late = 청약철회 기간이 지남
refusal-works = 정상적으로 제공된 상품
refusal-unproven = 문제가 확인되지 않음
refusal-repeated = 같은 사유로 여러 번 환불함
refusal-unlisted = 그 밖의 사유

refund-consumed-unknown = 알 수 없음
refund-consumed-nothing = 사용하지 않음
refund-consumed-partly = 일부 사용
refund-consumed-fully = 모두 사용
refund-state-with_developer = 개발자가 확인 중
refund-state-agreed = 개발자 동의, 스토어가 처리 중
refund-state-declined_by_developer = 개발자 반려
refund-state-with_store = 스토어가 확인 중
refund-state-cancelling = 구매취소 처리 중
refund-state-cancelled = 환불 완료
refund-state-declined = 스토어 반려
refund-state-withdrawn = 고객이 취소

# Mail in a thread
ui-by-mail = 이메일로 보냄
ui-folded = 인용문과 서명 보기
ui-left-out = 메일에 파일 { $count }개가 함께 왔지만 여기에는 표시되지 않아요
ui-follows = 종료된 문의 { $number }에서 이어진 문의

# Account
account-menu = 내 계정
account-sign-out = 로그아웃
account-language = 언어
account-theme = 화면 밝기
language-ko = 한국어
language-en = English
theme-system = 기기 설정대로
theme-light = 밝게
theme-dark = 어둡게
settings-title = 설정
ui-file-add = 파일 더하기
ui-file-hint = 이미지, PDF, 로그, 동영상을 { $count }개까지 더할 수 있어요. 하나에 10 MB, 동영상은 25 MB까지예요. 카드 번호는 가리고 올려 주세요.
ui-file-picture = 사진 { $name }
ui-file-there = { $name } 함께 보내기
ui-file-dismiss = 닫기
ui-file-offline = 연결이 끊겼어요. 연결되면 다시 골라 주세요.
ui-file-failed = 올리지 못했어요. 다시 골라 주세요.
ui-file-scanning = 바이러스 검사 중이에요
ui-file-infected = 바이러스가 발견되어 열 수 없어요

## 구성원의 역할

member-role-reader = 열람자
member-role-agent = 상담원
member-role-manager = 관리자
member-role-owner = 소유자

amount-of = { $price } 가운데 { $amount }

ui-merged-into = { $number }에 합쳐진 문의예요
ui-merged-see = { $number } 보기
