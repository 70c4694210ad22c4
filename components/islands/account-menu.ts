interface Account {
  readonly signedIn: boolean;
  readonly name: string | null;
  readonly actingFor: string | null;
  readonly desk: boolean;
}

/**
 * `<account-menu>` around the links that everybody sees and a `<template>` with the menu of
 * somebody who is signed in. In the template, `data-field="name"` and `data-field="actingFor"`
 * are filled, and what has `data-when="desk"` or `data-when="actingFor"` stays only where it holds.
 *
 * The document carries nobody's session; this asks for it afterwards. Should that fail, the plain
 * links remain and lead to the same places.
 */
class AccountMenu extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const template = this.querySelector("template");
    if (!template) return;
    const account = await ask();
    if (!account?.signedIn) return;
    const menu = document.importNode(template.content, true);
    for (const place of menu.querySelectorAll<HTMLElement>("[data-field]")) {
      place.textContent = (place.dataset.field === "actingFor" ? account.actingFor : account.name) ?? "";
    }
    for (const place of menu.querySelectorAll<HTMLElement>("[data-when]")) {
      const holds = place.dataset.when === "desk" ? account.desk : account.actingFor !== null;
      if (!holds) place.remove();
    }
    this.replaceChildren(menu);
  }
}

async function ask(): Promise<Account | null> {
  try {
    const response = await fetch("/api/me", { headers: { accept: "application/json" }, cache: "no-store" });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

customElements.define("account-menu", AccountMenu);
