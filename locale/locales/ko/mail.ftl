### mail
# Keys: mail-{kind}-{recipient}-{part}, with an ending where a variant fits better (-refund, -due, -mail, …).
# 고객에게는 해요체, 개발자와 운영자에게는 합니다체.

mail-about-improvement = { $app } 개선요청
mail-about-error = { $app } 에러문의
mail-about-refund = { $app } 환불요청
mail-about-other = { $app } 기타문의

mail-days = { $n }일
mail-hours = { $n }시간
mail-minutes = { $n }분

# Words for what is not known
mail-app = 앱
mail-seller = 판매자
mail-customer = 고객

mail-team = { $store } 운영팀
mail-developer-center = 개발자센터
mail-operations = 운영센터
mail-marker = 이 줄 위에 답장을 쓰세요

## Facts
mail-customer-number = 고객번호
mail-purchased-at = 상품 구매 시간
mail-item = 결제상품
mail-free = 무료
mail-fact-app = 앱
mail-fact-seller = 판매자
mail-consent-said = 개인정보 제공 동의 (O/X)
mail-rating = 별점
mail-stars-changed = { $before }점 → { $stars }점
mail-stars-now = { $stars }점
mail-official-reply = 공식 답변
mail-refunded = 환불 금액
mail-goes-back-to = 돌려받는 곳
mail-cancelled-at = 구매취소
mail-expected = 예상 입금일
mail-expected-by = { $day }까지 (카드사에 따라 3~5영업일)
mail-expected-in = 카드사에 따라 3~5영업일 뒤
mail-we-delete = 지우는 정보
mail-we-delete-number = 확인에 쓴 결제 번호, { $day }에 지워요
mail-you-wrote = 내가 쓴 글
mail-files = 함께 보낸 파일이에요. 링크는 2주 동안 열 수 있으니 다른 사람에게 전달하지 마세요.
mail-files-shut = { $names } 파일에서 바이러스가 발견되어 열 수 없어요.

## The clock
mail-clock = 답변 기한 { $length }: { $due }까지
mail-clock-extended = 새 답변 기한: { $due }까지
mail-clock-customer = 새 답변 기한: { $due }까지
mail-clock-note = 답변이 없으면 { $store }{ JOSA($store, "이", "가") } 이어받습니다.
mail-clock-note-refund = 답변이 없으면 { $store }{ JOSA($store, "이", "가") } 이어받아 구매취소를 진행할 수 있습니다.

## Answering
mail-answer-title = 이 메일에 답장하면 고객에게 전달됩니다
mail-answer-text = 참조로 넣은 동료에게 고객의 주소는 보이지 않습니다.
mail-answer-text-due = 답장이 도착하면 기한이 멈춥니다. 참조로 넣은 동료에게 고객의 주소는 보이지 않습니다.
mail-answer-on-page = 답변은 개발자센터에서 쓸 수 있습니다. 이 메일에 답장해도 고객에게 전달되지 않습니다.
mail-reply-reaches-seller = 이 메일에 답장해도 { $seller }에 전달돼요.
mail-reply-reaches-store = 이 메일에 답장해도 { $store }에 전달돼요.
mail-reply-on-page = 이 메일에 답장해도 전달되지 않아요. 문의 화면에 남겨 주세요.

## Buttons
mail-open-developer = 개발자센터에서 열기
mail-open-operations = 운영센터에서 열기
mail-see-inquiry = 문의 보기
mail-see-progress = 진행 상황 보기
mail-see-done = 처리 내역 보기
mail-solved = 이 답으로 해결됐나요?
mail-solved-yes = 네, 해결됐어요
mail-solved-no = 아니요, 더 물어볼게요
mail-not-content = 받아들이기 어렵나요?
mail-write-again = { $seller }에 다시 쓰기
mail-ask-store = { $store }에 문의하기
mail-rate-help = 도움이 됐는지 알리기
mail-reopen = 다시 열기
mail-see-review = 공식 답변 보기
mail-change-review = 내 리뷰 고치기
mail-browse = 앱 둘러보기
mail-see-own-review = 내 리뷰 보기

## Footers
mail-footer-customer = { $seller }{ JOSA($seller, "은", "는") } { $given } 님의 이메일 주소를 볼 수 없어요.
mail-footer-store = { $store }{ JOSA($store, "은", "는") } 메일로 비밀번호나 카드번호를 묻지 않아요.
mail-footer-developer = { $seller }의 문의 담당 주소라서 받았습니다.
mail-footer-invitation = { $seller }의 { $inviter } 님이 이 주소를 초대해서 받았습니다. 모르는 회사라면 그냥 두셔도 됩니다.
mail-footer-own = 알림 설정에 따라 내 주소로 받았습니다.
mail-footer-operator = { $store } 고객센터의 담당 주소라서 받았습니다.
mail-numbers-never-by-mail = 결제 번호(TID, TXID, 영수증 번호)는 메일로 보내지 않습니다.

## New inquiry
mail-new-inquiry-developer-subject = [{ $number }] { $about }
mail-new-inquiry-developer-subject-due = [{ $number }] { $about }, { $due }까지 답변해 주세요
mail-new-inquiry-developer-heading = { $subject }
mail-new-inquiry-developer-lead = { $customer } 님이 { $app } 상세페이지에서 보낸 { $kind }입니다.
mail-new-inquiry-operator-subject = [{ $number }] 고객센터 { $about }
mail-new-inquiry-operator-subject-help = [{ $number }] { $seller }{ JOSA($seller, "이", "가") } 넘긴 { $about }
mail-new-inquiry-operator-heading = { $subject }
mail-new-inquiry-operator-lead = { $customer } 님이 고객센터로 보낸 { $kind }입니다.
mail-new-inquiry-operator-lead-help = { $seller }{ JOSA($seller, "이", "가") } 개발자센터 > 도움말 > 문의하기에서 넘긴 { $kind }입니다.

## Answers
mail-developer-replied-customer-subject = { $seller }{ JOSA($seller, "이", "가") } 답했어요: { $short }
mail-developer-replied-customer-heading = { $seller }{ JOSA($seller, "이", "가") } 답했어요
mail-developer-replied-customer-lead = 보내신 문의에 답이 왔어요.
mail-developer-replied-customer-lead-took = { $asked-day }에 보낸 문의에 { $took } 만에 답이 왔어요.
mail-store-replied-customer-subject = { $store }{ JOSA($store, "이", "가") } 답했어요: { $short }
mail-store-replied-customer-heading = { $store }{ JOSA($store, "이", "가") } 답했어요
mail-store-replied-customer-lead = 보내신 문의에 답이 왔어요.
mail-store-replied-customer-lead-took = { $asked-day }에 보낸 문의에 { $took } 만에 답이 왔어요.
mail-store-replied-customer-footer = { $store }{ JOSA($store, "은", "는") } 메일로 비밀번호나 카드번호를 묻지 않아요.

mail-customer-wrote-developer-subject = [{ $number }] { $about }에 새 메시지
mail-customer-wrote-developer-subject-due = [{ $number }] { $about }에 새 메시지, { $due }까지 답변해 주세요
mail-customer-wrote-developer-heading = { $subject }
mail-customer-wrote-developer-lead = { $customer } 님이 { $kind }에 메시지를 더 보냈습니다.
mail-customer-wrote-operator-subject = [{ $number }] { $about }에 새 메시지
mail-customer-wrote-operator-heading = { $subject }
mail-customer-wrote-operator-lead = { $customer } 님이 { $kind }에 메시지를 더 보냈습니다.

## Handed over
mail-handed-over-customer-subject = { $seller }{ JOSA($seller, "이", "가") } 환불요청을 { $store }에 넘겼어요 ({ $title })
mail-handed-over-customer-heading = 이제 { $store }{ JOSA($store, "이", "가") } 확인할게요
mail-handed-over-customer-lead = { $seller }{ JOSA($seller, "이", "가") } { $given } 님의 환불요청을 { $team }에 넘겼어요. 확인한 결과는 메일로 알려 드려요.
mail-handed-over-customer-next = 따로 하실 일은 없어요. 결제 번호를 확인해야 하면 먼저 여쭤볼게요.

## Escalated
mail-escalated-customer-subject = { $silence } 동안 답변이 없어 { $store }{ JOSA($store, "이", "가") } 이어받았어요: { $short }
mail-escalated-customer-heading = { $store }{ JOSA($store, "이", "가") } 이어받았어요
mail-escalated-customer-lead = { $seller }{ JOSA($seller, "이", "가") } 기한 안에 답하지 않았어요. 이제 운영팀이 문의를 확인해요.
mail-escalated-customer-lead-due = { $seller }{ JOSA($seller, "이", "가") } { $due }까지 답하지 않았어요. 이제 운영팀이 문의를 확인해요.
mail-escalated-customer-lead-refund-due = { $seller }{ JOSA($seller, "이", "가") } { $due }까지 답하지 않았어요. 이제 운영팀이 요청을 확인하고, 개발자 대신 구매를 취소할 수 있어요.
mail-escalated-customer-lead-refund = { $seller }{ JOSA($seller, "이", "가") } 기한 안에 답하지 않았어요. 이제 운영팀이 요청을 확인하고, 개발자 대신 구매를 취소할 수 있어요.
mail-escalated-customer-next = 따로 하실 일은 없어요. 결과는 메일로 알려 드려요.
mail-escalated-developer-subject = [{ $number }] 답변 기한이 지나 { $store }{ JOSA($store, "이", "가") } 이어받았습니다: { $about }
mail-escalated-developer-heading = 답변 기한이 지났습니다
mail-escalated-developer-lead = 기한까지 답변이 없어 { $team }이 이어받았습니다.
mail-escalated-developer-lead-refund-due = { $due }까지 답변이 없어 { $team }이 이어받았습니다. 운영팀이 구매를 취소할 수 있습니다.
mail-escalated-developer-lead-due = { $due }까지 답변이 없어 { $team }이 이어받았습니다.
mail-escalated-developer-next = 지금 답변해도 고객과 운영팀에 전달됩니다.
mail-escalated-operator-subject = [{ $number }] 이관: { $about }, 개발자 무응답 { $silence }
mail-escalated-operator-heading = { $subject }
mail-escalated-operator-lead = { $seller }{ JOSA($seller, "이", "가") } 기한까지 답변하지 않아 이관됐습니다.
mail-escalated-operator-lead-due = { $seller }{ JOSA($seller, "이", "가") } { $due }까지 답변하지 않아 이관됐습니다.

## Extended
mail-extended-customer-subject = { $seller }의 답변 기한이 늘었어요: { $short }
mail-extended-customer-subject-due = { $seller }의 답변 기한이 { $more } 늘었어요: { $short }
mail-extended-customer-heading = { $seller }의 답변 기한이 늘었어요
mail-extended-customer-heading-due = { $seller }의 답변 기한이 { $more } 늘었어요
mail-extended-customer-lead = 운영팀이 { $seller }에 시간을 더 줬어요.
mail-extended-customer-lead-due = 운영팀이 { $seller }에 { $more }을 더 줬어요. { $due }까지 답이 없으면 { $store }{ JOSA($store, "이", "가") } 바로 이어받아요.
mail-extended-customer-next = 따로 하실 일은 없어요. 연장은 한 번만 할 수 있어요.
mail-extended-developer-subject = [{ $number }] { $about }, 답변 기한 연장
mail-extended-developer-subject-due = [{ $number }] { $about }, { $more } 연장: { $due }까지 답변해 주세요
mail-extended-developer-heading = 답변 기한이 늘었습니다
mail-extended-developer-heading-due = 답변 기한이 { $more } 늘었습니다
mail-extended-developer-lead = { $team }이 답변 기한을 늘렸습니다. 연장은 한 번만 할 수 있습니다.
mail-extended-developer-lead-due = { $team }이 답변 기한을 { $due }까지 늘렸습니다. 연장은 한 번만 할 수 있습니다.

## Refund: the developer's answer
mail-refund-agreed-customer-subject = { $seller }{ JOSA($seller, "이", "가") } 환불에 동의했어요 ({ $title })
mail-refund-agreed-customer-heading = { $seller }{ JOSA($seller, "이", "가") } 환불에 동의했어요
mail-refund-agreed-customer-lead = 이제 { $team }이 결제를 확인하고 구매를 취소해요.
mail-refund-agreed-customer-next = 따로 하실 일은 없어요. 환불이 끝나면 바로 메일로 알려 드려요.
mail-refund-agreed-operator-subject = [{ $number }] { $seller }{ JOSA($seller, "이", "가") } 환불에 동의함: { $about }
mail-refund-agreed-operator-heading = { $subject }
mail-refund-agreed-operator-lead = { $seller }{ JOSA($seller, "이", "가") } { $customer } 님의 환불요청에 동의했습니다.
mail-refund-agreed-operator-next = 결제를 확인하고 구매취소를 진행해 주세요.

mail-refund-declined-by-developer-customer-subject = { $seller }{ JOSA($seller, "이", "가") } 환불하지 않기로 했어요 ({ $title })
mail-refund-declined-by-developer-customer-heading = { $seller }{ JOSA($seller, "이", "가") } 환불하지 않기로 했어요
mail-refund-declined-by-developer-customer-lead = { $given } 님의 환불요청에 { $seller }{ JOSA($seller, "이", "가") } 이렇게 답했어요.

## Refund: the store's decision
mail-purchase-cancelled-customer-subject = 환불했어요 ({ $title })
mail-purchase-cancelled-customer-subject-amount = { $amount }{ $won ->
        [1] 을
       *[other] 를
    } 환불했어요 ({ $title })
mail-purchase-cancelled-customer-heading = { $given } 님, 환불이 끝났어요
mail-purchase-cancelled-customer-lead = 저희가 구매를 취소했어요.
mail-purchase-cancelled-customer-lead-silent = 개발자가 { $deadline } 안에 답하지 않아 저희가 결제를 확인하고 구매를 취소했어요.
mail-purchase-cancelled-customer-lead-agreed = { $seller }{ JOSA($seller, "이", "가") } 환불에 동의해 저희가 구매를 취소했어요.
mail-purchase-cancelled-customer-lead-handed-over = { $seller }{ JOSA($seller, "이", "가") } 넘긴 환불요청을 확인하고 구매를 취소했어요.
mail-purchase-cancelled-customer-lead-payment-side = 저희가 결정한 것이 아니라 결제한 곳에서 구매가 취소됐어요. 보내신 환불요청도 함께 끝났어요.
mail-purchase-cancelled-customer-lead-asked = 보내신 환불요청을 확인하고 구매를 취소했어요.
mail-purchase-cancelled-customer-next = 따로 하실 일은 없어요. 입금일이 지나도 들어오지 않으면 문의 화면에 남겨 주세요.
mail-purchase-cancelled-customer-next-mail = 따로 하실 일은 없어요. 입금일이 지나도 들어오지 않으면 이 메일에 답장해 주세요.
mail-purchase-cancelled-customer-footer = { $store }{ JOSA($store, "은", "는") } 메일로 비밀번호나 카드번호를 묻지 않아요.
mail-purchase-cancelled-customer-footer-product = 이제 { $app }에서 { $item }{ JOSA($item, "을", "를") } 쓸 수 없지만, 앱과 저장한 내용은 그대로예요.
mail-purchase-cancelled-developer-subject = [{ $number }] 구매가 취소됐습니다: { $title }
mail-purchase-cancelled-developer-subject-amount = [{ $number }] { $amount } 구매가 취소됐습니다: { $title }
mail-purchase-cancelled-developer-heading = 구매가 취소됐습니다
mail-purchase-cancelled-developer-lead = { $team }이 구매를 취소했습니다.
mail-purchase-cancelled-developer-lead-silent = { $deadline } 안에 답변이 없어 { $team }이 결제를 확인하고 구매를 취소했습니다.
mail-purchase-cancelled-developer-lead-agreed = 환불에 동의하신 대로 { $team }이 구매를 취소했습니다.
mail-purchase-cancelled-developer-lead-handed-over = 넘겨주신 환불요청을 { $team }이 확인하고 구매를 취소했습니다.
mail-purchase-cancelled-developer-lead-payment-side = 결제사에서 구매를 취소했습니다. 환불요청도 함께 끝났습니다.
mail-purchase-cancelled-developer-lead-asked = 고객의 환불요청을 { $team }이 확인하고 구매를 취소했습니다.
mail-purchase-cancelled-developer-next = 앱에 이용 권한이 남아 있으면 정리해 주세요.

mail-refund-declined-customer-subject = 환불해 드리지 못했어요 ({ $title })
mail-refund-declined-customer-heading = 환불해 드리지 못했어요
mail-refund-declined-customer-lead = 운영팀이 { $given } 님의 요청을 확인했지만, 구매를 취소하지 않기로 했어요.
mail-refund-declined-customer-next = 결제에는 바뀐 것이 없어요. 결정이 맞지 않다고 생각하면 이유를 적어 문의를 한 번 다시 열 수 있어요. 다른 담당자가 다시 살펴봐요.
mail-refund-declined-customer-next-final = 결제에는 바뀐 것이 없어요. 다른 담당자가 다시 살펴본 결과라서, 이 결정이 마지막이에요.
mail-refund-declined-developer-subject = [{ $number }] 환불요청이 반려됐습니다: { $title }
mail-refund-declined-developer-heading = 환불요청이 반려됐습니다
mail-refund-declined-developer-lead = { $team }이 확인한 결과 구매를 취소하지 않습니다. 고객에게는 이렇게 알렸습니다.

## Consent
mail-consent-asked-customer-subject = 결제 번호를 확인해도 될까요? ({ $about })
mail-consent-asked-customer-heading = 결제 번호를 확인해도 될까요?
mail-consent-asked-customer-lead = 환불을 확인하려면 { $given } 님의 결제를 찾아야 해요. 결제 번호(TID, TXID, 결제 영수증 번호)는 개인정보라서 먼저 여쭤봐요.
mail-consent-asked-customer-next = 누르면 확인 화면이 열리고, 거기서 골라야 저장돼요. 어느 쪽이든 문의는 계속되고, 내 페이지에서 언제든 바꿀 수 있어요.
mail-clause-items = 무엇을 보나요
mail-clause-purpose = 왜 보나요
mail-clause-recipient = 누가 보나요
mail-clause-refusal = 동의하지 않으면
mail-when-deleted = 언제 지우나요
mail-when-deleted-it = 문의가 끝나고 { $kept }일 뒤
mail-consent-o = 동의해요
mail-consent-o-then = 결제를 바로 찾을 수 있어요.
mail-consent-x = 동의하지 않아요
mail-consent-x-three = 위 세 가지로 결제를 찾아요.
mail-consent-x-facts = 위 내용으로 결제를 찾아요.
mail-wording-version = 동의문 { $wording }판
mail-wording-read = 전문 읽기
mail-no-number-inside = 이 메일에는 결제 번호가 들어 있지 않아요. { $store }{ JOSA($store, "은", "는") } 메일로 카드번호를 묻지 않아요.

## Ended and reopened
mail-approval-sent-back-operator-subject = [{ $number }] 구매취소 승인 반려: { $about }
mail-approval-sent-back-operator-heading = { $subject }
mail-approval-sent-back-operator-lead = 다른 운영자가 이 구매취소를 승인하지 않고 사유를 남겼습니다.
mail-approval-sent-back-operator-next = 결제에는 변화가 없습니다. 사유를 확인하고 다시 결정해 주세요.

mail-inquiry-closed-customer-subject = 문의가 끝났어요: { $short }
mail-inquiry-closed-customer-heading = 문의가 끝났어요
mail-inquiry-closed-customer-lead = 이 문의는 여기서 끝났어요.
mail-inquiry-closed-customer-lead-by-store = { $team }이 문의를 끝냈어요.
mail-inquiry-closed-customer-lead-by-developer = { $seller }{ JOSA($seller, "이", "가") } 문의를 끝냈어요.
mail-inquiry-closed-customer-next = 아직 해결되지 않았다면 언제든 다시 열 수 있어요.
mail-inquiry-closed-developer-subject = [{ $number }] { $about }, 끝남
mail-inquiry-closed-developer-subject-by-store = [{ $number }] { $about }, 운영팀이 끝냄
mail-inquiry-closed-developer-subject-by-customer = [{ $number }] { $about }, 고객이 끝냄
mail-inquiry-closed-developer-heading = { $subject }
mail-inquiry-closed-developer-lead = 이 문의는 끝났습니다.
mail-inquiry-closed-developer-lead-by-store = { $team }이 문의를 끝냈습니다.
mail-inquiry-closed-developer-lead-by-customer = { $customer } 님이 문의를 끝냈습니다.
mail-inquiry-closed-developer-next = 더 답변하지 않아도 됩니다. 고객이 문의를 다시 열면 메일로 알려 드립니다.

mail-inquiry-reopened-developer-subject = [{ $number }] 다시 열린 { $about }
mail-inquiry-reopened-developer-subject-due = [{ $number }] 다시 열린 { $about }, { $due }까지 답변해 주세요
mail-inquiry-reopened-developer-heading = { $subject }
mail-inquiry-reopened-developer-lead = { $customer } 님이 문의를 다시 열었습니다.
mail-inquiry-reopened-operator-subject = [{ $number }] 다시 열린 { $about }
mail-inquiry-reopened-operator-heading = { $subject }
mail-inquiry-reopened-operator-lead = { $customer } 님이 문의를 다시 열었습니다.

## Reviews
mail-review-replied-customer-subject = { $seller }{ JOSA($seller, "이", "가") } { $app } 리뷰에 공식 답변을 남겼어요
mail-review-replied-customer-heading = 공식 답변이 올라왔어요
mail-review-replied-customer-lead = { $seller }{ JOSA($seller, "이", "가") } { $given } 님의 { $app } 리뷰에 답했어요. 스토어를 찾는 누구나 볼 수 있어요.
mail-review-replied-customer-corner = 내 리뷰
mail-review-replied-customer-asked = 내 리뷰, 별점 { $stars }점
mail-review-replied-customer-next = 리뷰와 별점은 언제든 고치거나 지울 수 있어요.
mail-review-changed-developer-subject = [{ $app }] 답변한 리뷰가 바뀌었습니다
mail-review-changed-developer-subject-stars = [{ $app }] 답변한 리뷰의 별점이 { $before }점에서 { $stars }점으로 바뀌었습니다
mail-review-changed-developer-heading = 답변한 리뷰가 바뀌었습니다
mail-review-changed-developer-lead = { $author } 님이 { $at }에 리뷰를 고쳤습니다.
mail-review-changed-developer-next = 공식 답변도 개발자센터에서 고칠 수 있습니다.

## Welcome
mail-welcome-customer-subject = { $store }에 오신 것을 환영해요
mail-welcome-customer-heading = { $given } 님, 반가워요
mail-welcome-customer-corner = 가입
mail-welcome-customer-lead = 이제 받은 앱에 리뷰를 쓰고, 판매자에게 문의하고, 환불을 요청할 수 있어요.
mail-welcome-customer-next = 판매자는 문의에 { $deadline } 안에 답해야 해요. 답이 없으면 { $store }{ JOSA($store, "이", "가") } 이어받아요.

## The account
mail-password-changed-customer-subject = 비밀번호가 바뀌었어요
mail-password-changed-customer-heading = 비밀번호가 바뀌었어요
mail-password-changed-customer-corner = 계정
mail-password-changed-customer-lead = { $given } 님의 { $store } 계정 비밀번호가 바뀌었어요. 다른 브라우저에서는 모두 로그아웃됐어요.
mail-password-changed-customer-next = 직접 바꾸지 않으셨다면 바로 { $store } 고객센터에 알려 주세요. 계정을 되찾을 때까지 잠가 둘 수 있어요.
mail-erased-customer-subject = 회원님의 정보를 삭제했어요
mail-erased-customer-heading = 회원님의 정보를 삭제했어요
mail-erased-customer-corner = 계정
mail-erased-customer-lead = 요청하신 대로 { $store }에서 회원님의 정보를 삭제했어요. 이 계정으로는 더 이상 로그인할 수 없어요.
mail-erased-customer-next = 법이 정한 거래와 분쟁 기록이 있다면 따로 봉인해 두었다가 기한이 되면 파기해요. 이 메일은 { $store }에서 보내는 마지막 메일이고, 보낸 뒤에는 이 주소도 지워요.
mail-kept-until = 법정 보관 기한
mail-password-changed-developer-subject = 비밀번호가 바뀌었습니다
mail-password-changed-developer-heading = 비밀번호가 바뀌었습니다
mail-password-changed-developer-lead = { $given } 님의 개발자 센터 계정 비밀번호가 바뀌었습니다. 다른 브라우저에서는 모두 로그아웃되었습니다.
mail-password-changed-developer-next = 직접 바꾸지 않으셨다면 바로 { $store }에 알려 주세요. 계정을 되찾을 때까지 잠가 둘 수 있습니다.
mail-password-changed-operator-subject = 비밀번호가 바뀌었습니다
mail-password-changed-operator-heading = 비밀번호가 바뀌었습니다
mail-password-changed-operator-lead = { $given } 님의 { $store } 운영 계정 비밀번호가 바뀌었습니다. 다른 브라우저에서는 모두 로그아웃되었습니다.
mail-password-changed-operator-next = 직접 바꾸지 않으셨다면 바로 시스템 관리자에게 알려 주세요.
mail-sign-in-link-customer-subject = { $store } 로그인
mail-sign-in-link-customer-heading = { $store } 로그인
mail-sign-in-link-customer-corner = 계정
mail-sign-in-link-customer-lead = { $given } 님, 이 주소로 로그인하려는 요청이 있었어요. 아래 버튼은 15분 동안 한 번만 쓸 수 있어요.
mail-sign-in-link-customer-next = 직접 요청하지 않으셨다면 아무것도 하지 않으셔도 돼요. 이 메일 없이는 아무도 로그인할 수 없어요.
mail-sign-in-link-developer-subject = 개발자 센터 로그인
mail-sign-in-link-developer-heading = 개발자 센터 로그인
mail-sign-in-link-developer-lead = { $given } 님, 이 주소로 로그인하려는 요청이 있었습니다. 아래 버튼은 15분 동안 한 번만 쓸 수 있습니다.
mail-sign-in-link-developer-next = 직접 요청하지 않으셨다면 아무것도 하지 않으셔도 됩니다. 이 메일 없이는 아무도 로그인할 수 없습니다.
mail-sign-in-link-operator-subject = { $store } 운영 로그인
mail-sign-in-link-operator-heading = { $store } 운영 로그인
mail-sign-in-link-operator-lead = { $given } 님, 이 주소로 로그인하려는 요청이 있었습니다. 아래 버튼은 15분 동안 한 번만 쓸 수 있습니다.
mail-sign-in-link-operator-next = 직접 요청하지 않으셨다면 아무것도 하지 않으셔도 됩니다. 이 메일 없이는 아무도 로그인할 수 없습니다.
mail-sign-in = 로그인

## Before the deadline
mail-reminder-developer-subject = [{ $number }] 답변 기한이 다가옵니다: { $about }
mail-reminder-developer-subject-due = [{ $number }] { $due }까지 답변해 주세요: { $about }
mail-reminder-developer-heading = 답변 기한이 다가옵니다
mail-reminder-developer-lead = { $customer } 님이 답변을 기다리고 있습니다.
mail-reminder-developer-lead-due = { $customer } 님이 답변을 기다리고 있습니다. { $due }까지 답변해 주세요.

## The daily mail, and stopping mails

mail-digest-customer-corner = 모아보기
mail-digest-customer-subject = 오늘의 소식 모아보기
mail-digest-customer-heading = 오늘의 소식을 모았어요
mail-digest-customer-lead = 하루에 한 번 모아서 받기로 한 소식이에요.
mail-digest-developer-subject = 오늘의 알림 모아보기
mail-digest-developer-heading = 오늘의 알림을 모았습니다
mail-digest-developer-lead = 하루에 한 번 모아서 받기로 한 알림입니다.
mail-digest-operator-subject = 오늘의 알림 모아보기
mail-digest-operator-heading = 오늘의 알림을 모았습니다
mail-digest-operator-lead = 하루에 한 번 모아서 받기로 한 알림입니다.
mail-digest-lines = 새 소식
mail-digest-more = 그 밖에 { $count }건 더
mail-digest-open = 내 문의 보기
mail-unsubscribe = 이런 메일 그만 받기
## 팀 초대

mail-fact-role = 역할
mail-fact-until = 링크 유효 기간
mail-join = { $seller } 팀 들어가기
mail-invitation-developer-subject = { $inviter } 님이 { $store } { $seller } 팀에 초대했습니다
mail-invitation-developer-heading = { $seller } 팀에 초대받으셨습니다
mail-invitation-developer-lead = { $inviter } 님이 { $seller }의 문의와 리뷰에 답하는 팀에 초대했습니다.
mail-invitation-developer-next = 링크는 본인만 한 번 쓸 수 있습니다. 링크에서 이름과 비밀번호를 정하시면 됩니다.

## What the store does about public texts
mail-fact-reason = 이유
mail-taken-down-customer-subject = { $app } 리뷰를 내렸어요
mail-taken-down-customer-heading = 리뷰를 내렸어요
mail-taken-down-customer-corner = 내 리뷰
mail-taken-down-customer-lead = { $store } 운영팀이 { $app } 리뷰를 살펴보고 내렸어요. 지금은 { $given } 님만 볼 수 있고, 별점도 평점에서 빠졌어요.
mail-taken-down-customer-asked = 내린 리뷰
mail-taken-down-customer-next = 잘못된 결정이라고 생각하면 내 리뷰에서 한 번 이의를 제기할 수 있어요. 다른 운영자가 다시 살펴봐요.
mail-put-back-customer-subject = { $app } 리뷰가 다시 공개됐어요
mail-put-back-customer-heading = 리뷰가 다시 공개됐어요
mail-put-back-customer-corner = 내 리뷰
mail-put-back-customer-lead = { $store } 운영팀이 { $app } 리뷰를 다시 살펴보고 공개했어요. 별점도 다시 평점에 들어가요.
mail-put-back-customer-asked = 다시 공개된 리뷰
mail-appeal-denied-customer-subject = { $app } 리뷰의 이의 제기 결과예요
mail-appeal-denied-customer-heading = 리뷰는 다시 공개되지 않아요
mail-appeal-denied-customer-corner = 내 리뷰
mail-appeal-denied-customer-lead = 처음 결정한 사람이 아닌 다른 운영자가 { $app } 리뷰를 다시 살펴봤지만 결정은 그대로예요.
mail-appeal-denied-customer-asked = 내린 리뷰
mail-appeal-denied-customer-next = 이 결정은 최종 결정이에요.
mail-taken-down-developer-subject = [{ $app }] 공식 답변을 내렸습니다
mail-taken-down-developer-heading = 공식 답변을 내렸습니다
mail-taken-down-developer-lead = { $store } 운영팀이 { $app } 리뷰에 남기신 공식 답변을 살펴보고 내렸습니다. 지금은 공개되지 않습니다.
mail-taken-down-developer-next = 잘못된 결정이라고 생각하시면 개발자센터의 리뷰에서 한 번 이의를 제기하실 수 있습니다. 다른 운영자가 다시 살펴봅니다.
mail-put-back-developer-subject = [{ $app }] 공식 답변이 다시 공개되었습니다
mail-put-back-developer-heading = 공식 답변이 다시 공개되었습니다
mail-put-back-developer-lead = { $store } 운영팀이 { $app } 리뷰의 공식 답변을 다시 살펴보고 공개했습니다.
mail-appeal-denied-developer-subject = [{ $app }] 공식 답변의 이의 제기 결과입니다
mail-appeal-denied-developer-heading = 공식 답변은 다시 공개되지 않습니다
mail-appeal-denied-developer-lead = 처음 결정한 사람이 아닌 다른 운영자가 { $app } 리뷰의 공식 답변을 다시 살펴봤지만 결정은 그대로입니다.
mail-appeal-denied-developer-next = 이 결정은 최종 결정입니다.

## What customers are told with a decision, unless the operator writes it
ruling-hello = { $given } 님,
ruling-cancel = 저희가 결제를 확인하고 구매를 취소했습니다.
ruling-cancel-silent = 오래 기다리셨습니다. 개발자가 기한 안에 답변하지 않아 저희가 결제를 확인하고 구매를 취소했습니다.
ruling-cancel-agreed = 개발자가 환불에 동의하여 구매를 취소했습니다.
ruling-money = { $amount }{ JOSA($amount, "은", "는") } 결제하신 수단으로 돌아가고, 카드사에 따라 3~5영업일이 걸립니다.
ruling-part = 저희가 결제를 확인하고 구매의 일부를 취소했습니다.
ruling-part-silent = 오래 기다리셨습니다. 개발자가 기한 안에 답변하지 않아 저희가 결제를 확인하고 구매의 일부를 취소했습니다.
ruling-part-agreed = 개발자가 환불에 동의하여 구매의 일부를 취소했습니다.
ruling-money-part = { $price } 가운데 { $amount }만 결제하신 수단으로 돌아가고, 카드사에 따라 3~5영업일이 걸립니다. 나머지는 이미 쓰신 부분입니다.
ruling-why-used = 결제 뒤에 상품을 쓰신 기록이 있어 구매를 취소하지 않기로 했습니다.
ruling-why-too_late = 구매를 철회할 수 있는 기간이 지나 구매를 취소하지 않기로 했습니다.
ruling-why-works = 상품이 정상적으로 제공된 것을 확인하여 구매를 취소하지 않기로 했습니다.
ruling-why-unproven = 알려 주신 문제를 기록에서 확인하지 못하여 구매를 취소하지 않기로 했습니다.
ruling-why-repeated = 같은 사유로 여러 번 환불해 드린 기록이 있어 이번에는 구매를 취소하지 않기로 했습니다.

## 처음 동의문
wording-first-items = 결제 번호(TID, TXID, 결제 영수증 번호)
wording-first-purpose = 환불을 확인하려고 결제를 찾을 때만
wording-first-recipient = { $store } 환불 담당자만 · 볼 때마다 기록해요
wording-first-refusal = 문의는 그대로 계속되고, 번호 없이 구매 내용으로 결제를 찾아요

## 메모에서 부름

mail-mentioned-developer-subject = [{ $number }] 메모에서 나를 불렀습니다: { $about }
mail-mentioned-developer-heading = 동료가 메모에서 나를 불렀습니다
mail-mentioned-developer-lead = { $kind } 문의의 내부 메모입니다. 이 메일에 답장해도 아무에게도 가지 않습니다.
mail-mentioned-operator-subject = [{ $number }] 메모에서 나를 불렀습니다: { $about }
mail-mentioned-operator-heading = 동료가 메모에서 나를 불렀습니다
mail-mentioned-operator-lead = { $kind } 문의의 내부 메모입니다. 이 메일에 답장해도 아무에게도 가지 않습니다.
