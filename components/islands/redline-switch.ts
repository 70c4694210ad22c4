const chosenView = "openfloor.redline";
const views = ["proposed", "redline", "now"];

/**
 * `<redline-switch hidden>` around radio buttons with the values `proposed`, `redline` and `now`.
 * The choice stands as `data-redline` on the root element, where the style sheet finds it, and
 * is remembered in this browser. Without scripts every change is shown as a redline.
 */
class RedlineSwitch extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.#show(remembered());
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) this.#show(target.value);
    });
    // Another switch on this page, or another tab, has chosen.
    window.addEventListener("storage", () => this.#show(remembered()));
  }

  #show(view: string): void {
    if (!views.includes(view)) return;
    document.documentElement.dataset.redline = view;
    for (const choice of document.querySelectorAll<HTMLInputElement>("redline-switch input[type=radio]")) {
      choice.checked = choice.value === view;
    }
    try {
      localStorage.setItem(chosenView, view);
    } catch {
      // A browser that keeps nothing shows the choice on this page only.
    }
  }
}

function remembered(): string {
  try {
    return localStorage.getItem(chosenView) ?? "redline";
  } catch {
    return "redline";
  }
}

customElements.define("redline-switch", RedlineSwitch);
