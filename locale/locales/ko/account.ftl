### The settings of an account, the same in every place.

settings-who = 내 정보
settings-customer-number = 고객번호
settings-seller = 판매자
settings-look = 화면
settings-language-text = 화면과 메일을 이 언어로 써요.
settings-theme-text = 기기 설정을 따르거나 늘 같게 해요.
settings-password = 비밀번호
settings-password-text = 바꾸면 이 브라우저만 로그인된 채로 남고, 바뀐 사실을 메일로 알려 드려요.
settings-field-current = 지금 비밀번호
settings-field-password = 새 비밀번호
settings-password-deed = 비밀번호 바꾸기
settings-sessions = 로그인된 곳
settings-session-here = 이 브라우저
settings-session = 다른 브라우저
settings-session-since = 로그인
settings-sessions-deed = 다른 브라우저 { $count }곳에서 로그아웃
settings-done-password = 비밀번호를 바꿨어요. 다른 브라우저에서는 모두 로그아웃됐어요.
settings-done-sessions = 다른 브라우저에서 모두 로그아웃했어요.
