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
