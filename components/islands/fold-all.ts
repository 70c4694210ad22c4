/**
 * `<fold-all hidden>` around two buttons with the values `open` and `closed`: opens or closes every folded paragraph
 * of the page. Without scripts each is folded by itself.
 */
class FoldAll extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button === null) return;
      for (const fold of document.querySelectorAll<HTMLDetailsElement>("details.rolled")) {
        fold.open = button.value === "open";
      }
    });
  }
}

customElements.define("fold-all", FoldAll);
