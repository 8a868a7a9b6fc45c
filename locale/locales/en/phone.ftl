### What a phone shows: the installed apps' names, and notifications. It never reaches a browser as words.

## The installed apps

phone-developer-name = { $store } Developer Center
phone-developer-short = Developer Center
phone-developer-description = Answer customers of your apps within their three days, from the phone.
phone-developer-inbox = Inbox
phone-developer-reviews = Reviews
phone-developer-due-soon = Due in 24 h
phone-developer-picture = Inquiries by what is due next
phone-store-name = { $store }
phone-store-short = { $store }
phone-store-description = Apps and games, and help with what you bought.
phone-store-inquiries = My inquiries
phone-store-picture = Apps and games

## Notifications

phone-push-new = { $kind ->
    [refund] New refund request
    [error] New error report
    [improvement] New improvement request
   *[other] New question
}
phone-push-mentioned = A colleague calls you in a note
phone-push-mentioned-in = { $app } · { $number }
phone-push-wrote = A customer wrote again
phone-push-left = { $kind ->
    [refund] { $span } left to answer a refund request
    [error] { $span } left to answer an error report
    [improvement] { $span } left to answer an improvement request
   *[other] { $span } left to answer a question
}
phone-push-due = { $app }, { $number }. Due { $due }, then { $store } takes over.
phone-push-by = { $title }, { $name }
phone-push-says = { $words } ({ $facts })
phone-push-review = { $stars ->
    [one] New review with { $stars } star
   *[other] New review with { $stars } stars
}
phone-push-test = Notifications work
phone-push-test-text = This browser is told of news from the { $store } Developer Center.
phone-push-open = Open
phone-push-reply = Reply
phone-push-reply-hint = Reply to the customer
phone-push-sent = Your reply to { $number } is sent.
phone-push-unsent = Your reply to { $number } is not sent. Press here to send it:

## Without a network

phone-offline-title = You are offline
phone-offline-text = This page is not kept on this device. The inbox, the newest 200 inquiries and the newest reviews are.
phone-offline-waits = Kept on this device. It is sent when you are back online.
phone-offline-refused = A message that waited was not sent
