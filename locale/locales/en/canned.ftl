### Canned replies, the same in the Developer Center and in Operations.

canned-title = Canned replies
canned-new = New
canned-list = Replies
canned-search = Search replies
canned-kind-refund = Refund
canned-kind-error = Error
canned-kind-improvement = Improvement
canned-kind-any = Any inquiry
canned-used = { $count ->
    [0] new
    [one] used once
   *[other] used { $count } times
}
canned-none-title = No canned replies yet
canned-none-text = Keep here what your team answers again and again. In a reply, a stroke at the beginning of a line calls it up.
canned-none-found-title = Nothing found
canned-none-found-text = No title, shortcut or text has these words.
canned-show-all = Show all
canned-choose-title = Choose a reply
canned-choose-text = It opens here, with a preview beside it.
canned-gone-title = This reply is not there any more
canned-gone-text = Somebody of your team removed it. What was sent with it stays sent.

## The editor

canned-reply = Canned reply
canned-write = New canned reply
canned-field-title = Title, for your team
canned-field-shortcut = Shortcut
canned-shortcut-hint = Small Latin letters, digits and dashes
canned-field-kind = For
canned-field-ko = Text in Korean
canned-field-tag = Tag it
canned-field-en = Text in English
canned-language = Language of the text
canned-korean = 한국어
canned-english = English
canned-texts-hint = One language is enough. A customer gets theirs where it is there, else the other.
canned-variables = Insert a variable
canned-variable-customer = customer name
canned-variable-item = item
canned-variable-purchase_date = purchase date
canned-variable-amount = amount
canned-variable-number = inquiry number
canned-variable-app = app
canned-sound = No personal data, all variables known
canned-flaw-unknown = There is no variable { $name }
canned-flaw-email = This looks like an e-mail address: { $found }
canned-flaw-phone = This looks like a telephone number: { $found }
canned-flaw-card = This looks like a card number: { $found }
canned-flaw-resident_number = This looks like a resident registration number: { $found }
canned-also = When it is sent, also
canned-closes = Close the inquiry
canned-closes-hint = Whoever sends it can still decide otherwise.
canned-save = Save reply
canned-discard = Discard
canned-unsaved = Unsaved change. The team keeps the old text until you save.
canned-unsaved-new = Nobody sees it before you save.
canned-done-saved = Canned reply saved
canned-read-only = You can use these replies. Who manages the settings can change them.

## What is wrong

canned-wrong = { $count ->
    [one] One thing needs your attention
   *[other] { $count } things need your attention
}
canned-wrong-shortcut = Write small Latin letters, digits and dashes only, for example /refund.
canned-wrong-taken = Another reply of your team has this shortcut.
canned-wrong-unknown = Names in braces must be variables. Not known: { $names }
canned-wrong-personal = A reply goes to many customers. Take out what belongs to one person: { $found }
canned-wrong-both = Write the text in one language at least.
canned-wrong-full = There are { $limit } replies already. Remove one that is not used.
canned-conflict-title = { $name } saved another version at { $at }
canned-conflict-somebody = Somebody
canned-conflict-text = Your text is still here. This is saved now:
canned-conflict-same = What is saved now says the same as yours.
canned-conflict-then = Save again to keep yours, or discard it to take theirs.
canned-conflict-nothing = nothing
canned-yes = yes
canned-no = no

## Beside it

canned-preview = Preview with { $number }
canned-preview-sample = Preview
canned-preview-none = A preview comes with the first inquiry about a purchase.
canned-preview-empty = Nothing is written in this language. Customers get the other one.
canned-facts = What became of it
canned-fact-used = Used
canned-fact-used-text = { $count ->
    [one] once in { $days } days
   *[other] { $count } times in { $days } days
}
canned-fact-closed = Then closed
canned-fact-closed-text = { $closed } of { $uses }
canned-fact-edited = Last edit
canned-fact-edited-text = { $name }, { $at }
canned-remove = Remove reply
canned-remove-title = Remove this reply?
canned-remove-text = Nobody of your team can insert it any more. What was sent with it stays sent.
canned-remove-keep = Keep it
canned-done-removed = Canned reply removed

## In a composer

canned-insert = Canned replies
canned-filter = Find by title, shortcut or text
canned-filter-none = Nothing fits. Esc closes.
canned-manage = Manage canned replies
canned-plain-text = Each opens the page with its text in the field.
canned-gap = { $names ->
    [none] A gap is left in the text. Fill it in or delete it before you send.
   *[other] A gap is left in the text, as this is not known: { $names }. Fill it in or delete it before you send.
}
canned-other-language = There is no text in the customer’s language, so it was inserted in the other one.
canned-close-too = Close the inquiry with this reply
