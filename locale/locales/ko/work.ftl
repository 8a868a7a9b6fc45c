# 개발자와 운영자가 함께 쓰는 말.
tags-title = 태그
tags-add = 태그 추가
tags-name = 태그
tags-new = 예: 단골 고객
tags-send = 추가
tags-remove = { $tag } 태그 떼기
tags-all = { $tag } 태그가 붙은 문의 모두 보기
tags-any = 모든 태그
tags-done-added = 태그를 붙였습니다
tags-done-removed = 태그를 뗐습니다
several-pick = 여러 건 고르기
several-title = 고른 문의에
several-all = 모두 고르기
several-one = { $number } 고르기
several-take = 내가 맡기
several-release = 담당 해제
several-close = 종료
several-tag = 태그 달기
several-end = 고르기 마침
several-done = 고른 문의를 모두 처리했습니다

## 같은 문의를 보는 사람

present-reads = 님이 이 문의를 보고 있습니다
present-reads-more = 님과 { $count }명이 더 이 문의를 보고 있습니다
present-writes = 님이 답변을 쓰고 있습니다
present-writes-more = 님이 답변을 쓰고 있고, { $count }명이 더 보고 있습니다

## 저장한 보기

views-title = 저장한 보기
views-keep = 이 목록을 보기로 저장
views-kept = 저장한 보기 고치기
views-name = 보기 이름
views-hint = 지금 고른 조건이 왼쪽 목록에 남습니다. 나만 봅니다.
views-save = 저장
views-done = 보기를 저장했습니다
views-forget = 보기 지우기
views-forgotten = 보기를 지웠습니다

## 차례로 배정

turns-title = 차례로 배정
turns-what = 담당자 없는 문의를 차례로 받기
turns-text = 켜 두면 아무도 맡지 않은 새 문의가 함께 켜 둔 사람들에게 차례로 배정됩니다. 돌려놓은 문의는 다시 배정되지 않습니다.
turns-on = 받는 중
turns-begin = 차례로 받기
turns-end = 그만 받기
turns-begun = 지금부터 차례로 배정받습니다
turns-ended = 더 이상 배정받지 않습니다

## 동료 부르기

mention-title = 부를 동료
mention-hint = 메모에 @와 이름을 쓰면 그 동료에게 알립니다.
mention-call = @{ $name }

## 합치기와 나누기

merge-title = 합치기, 나누기
merge-from = 합칠 문의
merge-hint = 같은 고객의 다른 문의입니다. 글이 모두 이 문의로 옮겨지고 그 문의는 끝납니다. 되돌릴 수 있습니다.
merge-now = 이 문의로 합치기
merge-done = 문의를 합쳤습니다
merge-undo = 합치기 되돌리기
merge-undone = 합치기를 되돌렸습니다
split-message = 따로 뗄 글
split-hint = 고른 글이 새 문의가 됩니다. 다시 합치면 되돌아옵니다.
split-now = 새 문의로 떼기
split-done = 새 문의로 뗐습니다
