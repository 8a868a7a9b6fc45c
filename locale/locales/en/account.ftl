### The settings of an account, the same in every place.

settings-who = Who you are
settings-customer-number = Customer number
settings-seller = Seller
settings-look = How it looks
settings-password = Password
settings-field-current = Current password
settings-field-password = New password
settings-password-deed = Change password
settings-sessions = Where you are signed in
settings-session-here = This browser
settings-session = Another browser
settings-session-since = since
settings-sessions-deed = { $count ->
    [one] Sign out of the other browser
   *[other] Sign out of { $count } other browsers
}
settings-language-text-customer = Pages and mails are written in it.
settings-language-text-work = Pages and mails are written in it.
settings-theme-text-customer = As this device has it, or always the same.
settings-theme-text-work = As this device has it, or always the same.
settings-password-text-customer = After the change you stay signed in here only. A mail tells you that it happened.
settings-password-text-work = After the change you stay signed in here only. A mail tells you that it happened.
settings-password-hint-customer = { $limit } characters or more. Longer is safer.
settings-password-hint-work = { $limit } characters or more. Longer is safer.
settings-done-password-customer = Your password is changed. Every other browser was signed out.
settings-done-password-work = Your password is changed. Every other browser was signed out.
settings-done-sessions-customer = Every other browser is signed out.
settings-done-sessions-work = Every other browser is signed out.
