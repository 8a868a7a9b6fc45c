### The store front: its apps, an app's page, writing an inquiry and a review, signing in and up.

## The frame

store-nav-apps = Apps
store-nav-games = Games
store-nav-purchases = My purchases
store-nav-reviews = My reviews
store-nav-consents = My consents
store-nav-inquiries = My inquiries
store-nav-developer = Developer Center
store-nav-operator = Operations
store-transparency = Transparency report
store-customer-center = Customer center
store-free = Free
store-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}

## Apps

store-title = Apps
store-found = Results for “{ $query }”
store-categories = Categories
store-all = All
store-no-ratings = No ratings yet
store-raters = { $count ->
    [one] 1 rating
   *[other] { $number } ratings
}
store-more-apps = More apps
store-show-all = Show all apps
store-none-title = No apps yet
store-none-text = Apps of this category will stand here.
store-not-found-title = No app fits “{ $query }”
store-not-found-text = Try fewer words, or the developer’s name.

## An app's page

app-phone-title = App
app-heading = { $title }: { $tagline }
app-version = Version { $version }
app-bought = Bought on { $day }
app-got = Acquired on { $day }
app-contact = Contact seller
app-contact-short = Contact
app-write-review = Write a review
app-change-review = Change my review
app-tabs = App page
app-tab-about = About
app-tab-reviews = Ratings and reviews
app-tab-versions = Version history
app-aside = How { $seller } answers, and your review

app-products = Sold in this app
app-facts = Facts
app-fact-seller = Seller
app-fact-category = Category
app-fact-price = Price
app-fact-version = Newest version
app-fact-package = Package
app-version-of = { $version } ({ $day })

app-trend-title = Last 12 weeks
app-trend = { $before } → { $after }
app-trend-up = In the last 12 weeks the rating rose from { $before } to { $after }
app-trend-down = In the last 12 weeks the rating fell from { $before } to { $after }
app-trend-same = In the last 12 weeks the rating stayed at { $after }
app-trend-none = The trend shows when the last 12 weeks have enough ratings
app-trend-this-week = This week
app-trend-no-ratings = No ratings
app-trend-release = { $version } released
app-trend-rating = Rating

app-filters = Filter the reviews
app-filter-replied = With official reply
app-filter-stars = { $stars ->
    [one] 1 star
   *[other] { $stars } stars
}
app-filter-by-stars = Stars
app-filter-by-version = Version
app-sort-helpful = Most helpful
app-sort-newest = Newest
app-sort-highest = Highest rating
app-sort-lowest = Lowest rating
app-more-reviews = More reviews
app-no-reviews-title = No reviews yet
app-no-reviews-text = Only people who acquired this app can review it. Everybody can read the review here.
app-no-match-title = No review fits
app-no-match-text = Take one filter away to see other reviews.
app-clear-filter = Clear filters

app-changed = Changed ★{ $before } → ★{ $after }
app-changed-after-reply = Changed ★{ $before } → ★{ $after } after the reply
app-reply-took = answered in { $span }
app-helpful = Helpful
app-report = Report
app-reported = Reported
app-report-why = What is wrong with it?
app-report-choose = Choose a reason
app-report-spam = It is advertising or spam
app-report-abuse = It is abusive
app-report-personal = It contains personal information
app-report-off_topic = It is not about the app
app-report-illegal = It has illegal content
app-report-fake = It is fake or paid for
app-report-other = Another reason
app-report-send = Report review
app-report-done = Report received. The store looks at it.
app-checking = Many reviews came at once: new ones are checked before they appear.

app-record-title = How the seller answers
app-record-in-time = answered within { $span }
app-record-median = usual time to an answer
app-record-cases = { $count ->
    [one] From 1 inquiry of the last 90 days
   *[other] From { $number } inquiries of the last 90 days
}
app-promise = No answer within { $days }? { $store } steps in and can cancel the purchase.

app-my-review = My review
app-mine-question = How do you like it?
app-mine-visitor = You can review apps that you acquired.
app-mine-not-acquired = Only people who acquired this app can review it.

## Writing an inquiry

contact-seller-title = Contact seller
contact-seller-lead = Your message goes to { $seller }, the developer of { $app }.
contact-store-title = Contact us
contact-store-lead = Your message goes to the customer center of { $store }. What the seller of an app has to answer is answered sooner from the app’s page.
contact-send = Send request

contact-field-kind = What is it about?
contact-field-purchase = Which purchase?
contact-field-claimed_at = Purchase date and time
contact-field-claimed_item = Purchased item
contact-field-reason = Why you want a refund
contact-field-body = Your message
contact-field-consent = Consent to provide personal information (O/X)

contact-kind-improvement = Something you would like the app to do
contact-kind-error = Something does not work as it should
contact-kind-refund = I want to cancel a purchase
contact-kind-other = Something else

contact-purchase-hint = What you acquired in { $app }.
contact-purchase-hint-store = What you acquired with this account, from any seller.
contact-app-itself = { $app } (app)
contact-earlier = { $count ->
    [one] Show 1 earlier purchase
   *[other] Show { $count } earlier purchases
}
contact-no-refund-free = free, so there is nothing to refund
contact-no-refund-cancelled = cancelled already
contact-no-refund-running = a refund request is running
contact-other-title = I can’t see my purchase
contact-other-text = Tell us the date and the item instead
contact-no-tid = You need not give a TID or receipt number. The store asks for it if it is needed.
contact-no-purchase = It is not about a purchase

contact-message-title = What happened?
contact-reason-choose = Choose a reason
contact-reason-not_received = I paid, but the item did not arrive
contact-reason-defective = It does not work
contact-reason-not_as_described = It is not as described
contact-reason-charged_twice = I was charged twice
contact-reason-accidental = I bought it by mistake
contact-reason-minor = A minor bought it without consent
contact-reason-fraud = I did not make this payment
contact-reason-changed_mind = I changed my mind
contact-reason-subscription = I want to end a subscription
contact-reason-other = Another reason
contact-body-hint = When, on which device, and what you did: that helps to answer sooner.

contact-refund-only = For refund requests only
contact-consent-title = So that the store can find your payment
contact-fact-number = Customer number
contact-fact-time = Purchase date and time
contact-fact-item = Purchased item
contact-fact-chosen = As chosen above
contact-fact-described = As described above
contact-consent-question = Consent to provide personal information (O/X): may the store look up your payment number (TID, TXID or receipt number)?
contact-consent-explain = It is personal information. It is deleted 30 days after the inquiry is closed. { $seller } never sees it.
contact-consent-explain-store = It is personal information. It is deleted 30 days after the inquiry is closed. The seller of the app never sees it.
contact-consent-yes = Yes, I consent
contact-consent-yes-text = The store can match your payment at once.
contact-consent-no = No, I do not
contact-consent-no-text = The store looks with the three facts above, and may ask you again.
contact-consent-version = consent text, version { $version }
contact-consent-note = You can send either way, and change your answer at any time in My page.

contact-next-title = What happens next
contact-next-today = Today
contact-next-sent = We send it to { $seller } and give you a number to follow.
contact-next-sent-store = The customer center receives it, and you get a number to follow.
contact-next-within = Within { $span }
contact-next-by = { $seller } answers, by { $due }.
contact-next-usually = Usually in { $span }.
contact-next-silence = No answer? { $store } steps in
contact-next-silence-refund = Our team reviews the case and can cancel the purchase without the seller. You need not do anything.
contact-next-silence-other = Our team takes care of an answer. You need not do anything.
contact-next-answer = Then
contact-next-answer-text = The team of { $store } looks at it and answers.
contact-next-refund = Refund
contact-next-refund-text = Back to where you paid from, in 3 to 5 bank days.
contact-next-mail = Each step is also sent to { $email }

## Writing a review

review-write-title = Write a review
review-change-title = Change your review
review-phone-title = My review
review-not-acquired-title = You can’t review this app yet
review-not-acquired-text = Only people who acquired an app can review it, and only while the purchase stands.
review-see-app = See the app
review-field-stars = Rating
review-field-body = How do you like it?
review-field-device = Device
review-stars-now = Your public rating is ★{ $stars }.
review-body-hint = What is good and what is not: both together help others. For errors and refunds, Contact seller is faster.
review-device-hint = Public with the review if you fill it in.
review-device-example = Galaxy S25
review-post = Post review
review-post-change = Post changed review
review-cancel = Cancel
review-preview-title = This is what everybody sees
review-preview-empty = Give stars to see it here.
review-public = Stars, text, the masked name { $author }, verified purchase and app version are public.
review-public-device = The device is public only if you fill it in.
review-private = Customer number, e-mail, payment and inquiries are never public.
review-personal-phone = There is a telephone number in it
review-personal-email = There is an e-mail address in it
review-personal-card = There is a card number in it
review-personal-resident_number = There is a resident registration number in it
review-personal-text = Everybody can read a review. Hide it or take it out, then you can post.
review-personal-hide = Hide it
review-history-title = History
review-history-public = Public review · ★{ $stars }
review-history-reply = Official reply of { $seller }
review-history-told = the seller is told when you change your review
review-history-earlier = Earlier review · ★{ $stars }
review-history-first = First review · ★{ $stars }
review-history-note = Earlier texts are for you and the store only. That the stars changed is public.
review-withdraw = Withdraw review
review-withdraw-text = The review and its official reply are no longer shown, and its stars no longer count. You can write a new one later.
review-withdrawn = Review withdrawn

## Signing in and up

account-sign-in-title = Sign in
account-sign-in-lead = For customers, developers and store staff.
account-sign-in = Sign in
account-sign-up-title = Sign up
account-sign-up-lead = Get apps, ask their sellers and write reviews. You get a customer number.
account-sign-up = Sign up
account-name = Name
account-name-hint = Sellers you write to see it. Reviews show it masked.
account-email = E-mail
account-email-hint = Answers and news go to this address.
account-password = Password
account-password-hint = { $limit } characters or more. Longer is safer.
account-no-account = New here?
account-have-account = Have an account already?
account-already = You are signed in as { $name }
account-go-on = Go to my place
account-footer = Hearback at { $store }

## Writing an inquiry: on a phone one question a page

contact-path-next = Next
contact-path-previous = Previous
contact-path-check = Check it
contact-path-check-title = Send it like this?
contact-path-change = Change
contact-path-change-what = Change: { $what }
contact-path-missing = Not answered yet
contact-path-mail = News goes to

## Why the store took a text down
takedown-abuse = Abuse or insults
takedown-personal = Personal information
takedown-spam = Spam or advertising
takedown-off_topic = Not about the app
takedown-illegal = Illegal content
takedown-fake = Fake or paid for
