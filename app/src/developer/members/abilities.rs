use leptos::prelude::*;
use model::MemberRole;
use model::member::Ability;

use crate::ui::{Callout, Icon, Table, Th, use_locale};

/// What a role may do: the permission table itself, in the words of the page.
#[component]
pub fn Abilities() -> impl IntoView {
    let l = use_locale();
    let heads =
        MemberRole::ALL.iter().map(|role| view! { <Th>{l.t(&format!("member-role-{role}"))}</Th> }).collect_view();
    let lines = Ability::ALL
        .iter()
        .map(|ability| {
            let cells = MemberRole::ALL
                .iter()
                .map(|&role| {
                    let (icon, word, class) = if ability.of(role) {
                        ("check", "members-may", "may")
                    } else {
                        ("minus", "members-may-not", "may-not")
                    };
                    view! { <td class=class><Icon name=icon/> <span class="visually-hidden">{l.t(word)}</span></td> }
                })
                .collect_view();
            view! { <tr><th scope="row">{l.t(&format!("ability-{ability}"))}</th> {cells}</tr> }
        })
        .collect_view();
    let title = l.t("members-abilities");
    view! {
        <aside class="members-aside" aria-labelledby="members-abilities">
            <h2 id="members-abilities">{title.clone()}</h2>
            <Table caption=title>
                <thead><tr><th scope="col"><span class="visually-hidden">{l.t("members-deed")}</span></th> {heads}</tr></thead>
                <tbody>{lines}</tbody>
            </Table>
            <Callout icon="eye-off"><strong>{l.t("members-no-identifiers")}</strong> " " {l.t("members-no-identifiers-text")}</Callout>
        </aside>
    }
}
