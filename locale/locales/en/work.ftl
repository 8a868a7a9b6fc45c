# What developers and operators work with alike.
tags-title = Tags
tags-add = Add a tag
tags-name = Tag
tags-new = Such as “VIP”
tags-send = Add
tags-remove = Take the tag { $tag } away
tags-all = All with the tag { $tag }
tags-any = Any tag
tags-done-added = Tagged
tags-done-removed = Tag taken away
several-pick = Choose several
several-title = With the chosen ones
several-all = Choose all
several-one = Choose { $number }
several-take = Assign to me
several-release = Assign to nobody
several-close = Close
several-tag = Tag
several-end = Done choosing
several-done = Done for all that were chosen

## Who else is at the same inquiry

present-reads = is looking at this inquiry
present-reads-more = { $count ->
    [one] and one more are looking at this inquiry
   *[other] and { $count } more are looking at this inquiry
}
present-writes = is writing a reply
present-writes-more = { $count ->
    [one] is writing a reply, one more is looking
   *[other] is writing a reply, { $count } more are looking
}

## Saved views

views-title = Saved views
views-keep = Save this list as a view
views-kept = Change the saved view
views-name = Name of the view
views-hint = What you chose stays in the sidebar. Only you see it.
views-save = Save
views-done = Saved the view
views-forget = Remove the view
views-forgotten = Removed the view

## Taking turns

turns-title = Taking turns
turns-what = Be dealt what nobody has taken
turns-text = While this is on, new inquiries that nobody has taken go to everybody who has it on, in turn. What was given back is not dealt again.
turns-on = On
turns-begin = Take turns
turns-end = Stop
turns-begun = You take turns from now on
turns-ended = You are dealt nothing any more

## Calling colleagues

mention-title = Colleagues to call
mention-hint = Write @ and a name in the note, and that colleague is told.
mention-call = @{ $name }

## Merging and splitting

merge-title = Merge, split
merge-from = Inquiry to merge
merge-hint = Others of the same customer. All messages move to this inquiry and that one ends. It can be undone.
merge-now = Merge into this one
merge-done = Merged the inquiries
merge-undo = Undo the merge
merge-undone = Undid the merge
split-message = Message to split off
split-hint = The message becomes an inquiry of its own. Merging it back undoes that.
split-now = Split off
split-done = Split off as a new inquiry
