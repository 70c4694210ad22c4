/**
 * `<term-notes>` anywhere on a page whose texts have marked terms (`a.term`). Style sheets show the note of a term that
 * is pointed at or has the focus; this lets Escape put it away (WCAG 2.2, 1.4.13), and the first touch show it instead
 * of following the link.
 */
class TermNotes extends HTMLElement {
  #touched = false;

  connectedCallback(): void {
    document.addEventListener("keydown", this.#close);
    document.addEventListener("pointerdown", this.#remember);
    document.addEventListener("click", this.#show);
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#close);
    document.removeEventListener("pointerdown", this.#remember);
    document.removeEventListener("click", this.#show);
  }

  #remember = ({ pointerType }: PointerEvent): void => {
    this.#touched = pointerType === "touch";
  };

  #close = ({ key }: KeyboardEvent): void => {
    if (key !== "Escape") return;
    for (const term of document.querySelectorAll<HTMLElement>("a.term:is(:hover, :focus)")) {
      term.dataset.closed = "";
      const open = (): void => {
        delete term.dataset.closed;
      };
      term.addEventListener("pointerleave", open, { once: true });
      term.addEventListener("blur", open, { once: true });
    }
  };

  #show = (event: MouseEvent): void => {
    const term = event.target instanceof Element ? event.target.closest<HTMLElement>("a.term") : null;
    for (const other of document.querySelectorAll<HTMLElement>("a.term[data-shown]")) {
      if (other !== term) delete other.dataset.shown;
    }
    if (term === null || !this.#touched || term.dataset.shown !== undefined) return;
    event.preventDefault();
    term.dataset.shown = "";
    term.focus();
  };
}

customElements.define("term-notes", TermNotes);
