### 잘못됐을 때: 무슨 일인지, 무엇이 안전한지, 다음에 할 일 하나.

problem-sign-in-needed-title = 로그인이 필요해요
problem-sign-in-needed-text = 로그인하면 하던 곳으로 돌아와요.
problem-forbidden-title = 이 계정으로는 할 수 없어요
problem-forbidden-text = 다른 역할의 계정이 하는 일이에요. 바뀐 것은 없어요.
problem-role-needed-title = 지금 역할로는 할 수 없어요
problem-role-needed-text = { $role } 이상의 역할이 필요해요. 팀의 소유자가 역할을 바꿔 줄 수 있어요. 바뀐 것은 없어요.
problem-not-found-title = 찾을 수 없어요
problem-not-found-text = 주소가 틀렸거나 다른 계정의 것일 수 있어요.
problem-invalid-title = 고칠 곳이 있어요
problem-invalid-text = 쓰신 글은 그대로 있어요. 표시된 곳을 고쳐 주세요.
problem-not-now-title = 지금은 할 수 없어요
problem-not-now-text = 그사이에 상태가 바뀌었어요. 페이지를 새로 고쳐 지금 상태를 확인해 주세요.
problem-conflict-title = 다른 사람이 먼저 바꿨어요
problem-conflict-text = 쓰신 글은 그대로 있어요. 페이지를 새로 고쳐 바뀐 내용을 확인해 주세요.
problem-too-many-title = 잠시 쉬었다 해 주세요
problem-too-many-text = 짧은 시간에 너무 여러 번 시도했어요. { $seconds }초 뒤에 다시 해 주세요.
problem-bad-request-title = 요청을 읽지 못했어요
problem-bad-request-text = 바뀐 것은 없어요. 페이지를 새로 고친 뒤 다시 해 주세요.
problem-failed-title = 처리하지 못했어요
problem-failed-text = 저희 쪽 문제예요. 전에 보내신 것은 안전하고, 판매자의 답변 기한도 그대로 흘러요. 잠시 뒤에 다시 해 주세요.
problem-offline-title = 인터넷이 끊겼어요
problem-offline-text = 쓰던 글은 이 화면에 있어요. 이어지면 다시 보내 주세요.
problem-request-id = 오류 번호 { $id }
problem-go-home = 첫 화면으로
problem-see-inquiries = 내 문의 보기

## 한 칸이 거절된 까닭

invalid-required = 꼭 필요해요.
invalid-too_short = { $limit }자 이상 적어 주세요.
invalid-too_long = { $limit }자까지 적을 수 있어요.
invalid-not_an_email = 이메일 주소를 끝까지 적어 주세요. 예: seoyeon@naver.com
invalid-not_a_choice = 보기 가운데 하나를 골라 주세요.
invalid-not_a_time = 날짜와 시간을 골라 주세요. 예: 2026-11-14 21:07
invalid-not_a_customer_number = 고객번호는 숫자 열 자리예요. 예: 4820-1173-06
invalid-has_control_characters = 보이지 않는 글자가 섞여 있어요. 지우고 다시 적어 주세요.
invalid-has_personal_data = 전화번호, 이메일, 카드 번호 같은 개인정보가 들어 있어요. 가리거나 지워 주세요.
invalid-has_gap = […] 자리에 아직 채우지 않은 내용이 있어요.
invalid-in_future = 아직 오지 않은 때예요. 지난 때를 적어 주세요.
invalid-taken = 이미 쓰이고 있어요. 다른 것을 적어 주세요.
invalid-has_account = 이미 로그인에 쓰는 주소예요. 다른 주소로 초대해 주세요.
invalid-last_owner = 소유자가 한 명은 있어야 해요. 먼저 다른 구성원을 소유자로 정해 주세요.
invalid-team_is_full = 구성원과 초대는 합쳐서 { $limit }명까지예요. 먼저 한 명을 줄여 주세요.
invalid-wrong_credentials = 이메일이나 비밀번호가 맞지 않아요.
invalid-not_yours = 목록에 있는 것을 골라 주세요.
invalid-no_such_purchase = 이 고객이 이 앱에서 산 그런 주문이 없습니다.
invalid-file_too_large = 파일이 너무 커요. { $limit } MB까지 보낼 수 있어요.
invalid-file_kind_refused = 이 종류의 파일은 보낼 수 없어요. 이미지, PDF, 텍스트, 짧은 동영상을 보낼 수 있어요.
invalid-file_unreadable = 파일이 손상되었거나 비어 있어요. 다른 파일을 골라 주세요.
invalid-file_gone = 파일이 더 이상 없어요. 다시 더해 주세요.
invalid-too_many_files = 메시지 하나에 파일을 { $limit }개까지 보낼 수 있어요.
invalid-files_for_today = 오늘 보낼 수 있는 양을 넘었어요. 내일 다시 보내거나 파일을 줄여 주세요.
invalid-not_a_number = 숫자로 적어 주세요.
invalid-too_small = { $limit } 이상으로 적어 주세요.
invalid-too_large = { $limit } 이하로 적어 주세요.

## 지금은 할 수 없는 까닭

rule-ended = 이미 끝난 문의예요. 다시 열면 이어서 쓸 수 있어요.
rule-not_ended = 아직 진행 중인 문의예요.
rule-not_in_this_state = 지금 상태에서는 할 수 없어요. 페이지를 새로 고쳐 지금 상태를 확인해 주세요.
rule-with_the_store = 지금은 스토어가 맡고 있어요.
rule-developer_has_the_say = 개발자의 답변 기한이 아직 남았습니다. 기한이 지난 뒤에 할 수 있습니다.
rule-already_decided = 이미 결정된 환불요청입니다.
rule-extended_before = 답변 기한은 한 번만 늘릴 수 있습니다.
rule-not_overdue = 아직 답변 기한이 지나지 않았습니다.
rule-consent_needed = 고객의 개인정보 제공 동의(O)가 있어야 볼 수 있습니다.
rule-consent_asked_before = 이미 동의를 요청했습니다. 고객의 답을 기다려 주세요.
rule-no_purchase = 이 문의에는 연결된 구매가 없어요.
rule-refund_running = 이 구매의 환불요청을 이미 처리하고 있어요. 내 문의에서 볼 수 있어요.
rule-nothing_to_refund = 이 구매에는 환불할 금액이 없어요.
rule-not_acquired = 이 앱을 구매하거나 받은 분만 할 수 있어요.
rule-reviewed_before = 이 앱의 리뷰를 이미 썼어요. 쓴 리뷰를 고칠 수 있어요.
rule-own_review = 내 리뷰에는 할 수 없어요.
rule-awaits_approval = 다른 운영자의 승인을 기다리는 요청이에요.
rule-own_decision = 내가 요청한 구매취소는 다른 운영자가 승인해야 해요.
rule-others_decision = 요청한 운영자만 거둘 수 있어요.
rule-asked_anew = 그사이 요청 내용이 바뀌었어요. 새 내용을 확인해 주세요.
rule-taken_down = 스토어가 내렸거나 확인하고 있는 글이에요. 지금은 바꿀 수 없어요.
rule-appealed_before = 이의는 한 번만 제기할 수 있어요.
rule-own_takedown = 내가 내린 글의 이의 제기는 다른 운영자가 살펴봐야 해요.
rule-no_extension = 이 문의에 적용되는 정책에는 기한 연장이 없어요.
rule-others_draft = 동료가 정책 초안을 쓰고 있어요. 초안은 시작한 사람만 고칠 수 있어요.
rule-own_draft = 내가 쓰거나 게시를 요청한 초안은 다른 운영자가 게시해야 해요.
rule-nothing_changed = 지금 적용 중인 버전과 다른 점이 없어요.
