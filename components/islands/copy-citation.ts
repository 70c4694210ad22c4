/**
 * `<copy-citation data-text="…" data-done="Copied">` around a hidden `<button type="button">` and
 * an empty `<span role="status">`. Without scripts the citation is simply read on the page.
 */
class CopyCitation extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    // Only secure pages may write to the clipboard.
    if (!button || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const status = this.querySelector<HTMLElement>("[role=status]");
    try {
      await navigator.clipboard.writeText(this.dataset.text ?? "");
    } catch {
      // The browser refused; the citation stands on the page to be selected by hand.
      return;
    }
    if (!status) return;
    status.textContent = this.dataset.done ?? "";
    window.setTimeout(() => {
      status.textContent = "";
    }, 4_000);
  }
}

customElements.define("copy-citation", CopyCitation);
