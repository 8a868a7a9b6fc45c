### 휴대전화에 나오는 말: 설치한 앱의 이름과 알림. 낱말 그대로 브라우저에 가지는 않는다.

## 설치한 앱

phone-developer-name = { $store } 개발자센터
phone-developer-short = 개발자센터
phone-developer-description = 앱을 산 고객의 문의에 휴대전화에서도 사흘 안에 답합니다.
phone-developer-inbox = 문의함
phone-developer-reviews = 리뷰
phone-developer-due-soon = 24시간 안 기한
phone-developer-picture = 기한이 가까운 순서로 보는 문의함
phone-store-name = { $store }
phone-store-short = { $store }
phone-store-description = 앱과 게임, 그리고 구매한 것에 대한 도움을 한곳에서 만나요.
phone-store-inquiries = 내 문의
phone-store-picture = 앱과 게임

## 알림

phone-push-new = { $kind ->
    [refund] 새 환불요청
    [error] 새 에러문의
    [improvement] 새 개선요청
   *[other] 새 문의
}
phone-push-mentioned = 동료가 메모에서 나를 불렀습니다
phone-push-mentioned-in = { $app } · { $number }
phone-push-wrote = 고객이 다시 글을 남겼습니다
phone-push-left = { $kind ->
    [refund] 환불요청 답변 기한까지 { $span }
    [error] 에러문의 답변 기한까지 { $span }
    [improvement] 개선요청 답변 기한까지 { $span }
   *[other] 문의 답변 기한까지 { $span }
}
phone-push-due = { $app }, { $number }. 기한은 { $due }이며, 지나면 { $store }{ JOSA($store, "이", "가") } 넘겨받습니다.
phone-push-by = { $title }, { $name } 님
phone-push-says = { $words } ({ $facts })
phone-push-review = 별점 { $stars }점 새 리뷰
phone-push-test = 알림이 옵니다
phone-push-test-text = 이 브라우저로 { $store } 개발자센터의 소식이 옵니다.
phone-push-open = 열기
phone-push-reply = 답변
phone-push-reply-hint = 고객에게 답변 쓰기
phone-push-sent = { $number } 답변을 보냈습니다.
phone-push-unsent = { $number } 답변을 보내지 못했습니다. 눌러서 보낼 수 있습니다:

## 네트워크가 없을 때

phone-offline-title = 오프라인입니다
phone-offline-text = 이 화면은 이 기기에 저장되어 있지 않습니다. 문의함과 최근 문의 200건, 최근 리뷰는 볼 수 있습니다.
phone-offline-waits = 이 기기에 저장했습니다. 다시 연결되면 보냅니다.
phone-offline-refused = 대기하던 글을 보내지 못했습니다
