import { applyAllStyles, readPage } from "./styles/all-styles";

/**
 * `<fetched-comments data-place="p12" data-close="Close" data-all="All 7">` around a link to the comments on a
 * paragraph. Pressed, it fetches that page and shows its comments under the element with the id `data-place`;
 * pressed again, it hides them. Where anything fails, and without scripts, the link is followed as a link.
 */
class FetchedComments extends HTMLElement {
  #comments: HTMLElement | null = null;

  connectedCallback(): void {
    const link = this.querySelector("a");
    if (link === null) return;
    link.setAttribute("aria-expanded", "false");
    link.dataset.open = link.textContent ?? "";
    link.addEventListener("click", (event) => {
      // A new tab, or a saved link, is what the reader asked for.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void this.#toggle(link);
    });
  }

  async #toggle(link: HTMLAnchorElement): Promise<void> {
    if (this.#comments === null) {
      link.setAttribute("aria-busy", "true");
      const fetched = await this.#fetch(link.href);
      link.removeAttribute("aria-busy");
      if (fetched === null) {
        location.assign(link.href);
        return;
      }
      this.#comments = fetched;
    } else this.#comments.hidden = !this.#comments.hidden;
    const open = !this.#comments.hidden;
    link.setAttribute("aria-expanded", String(open));
    link.textContent = open ? (this.dataset.close ?? "") : (link.dataset.open ?? "");
  }

  async #fetch(address: string): Promise<HTMLElement | null> {
    const place = document.getElementById(this.dataset.place ?? "");
    const [response] = await Promise.all([fetch(address).catch(() => null), applyAllStyles()]);
    if (place === null || response === null || !response.ok) return null;
    const page = readPage(await response.text());
    const thread = page.getElementById("thread");
    if (thread === null) return null;
    const comments = document.createElement("div");
    comments.className = "comments fetched";
    comments.lang = page.documentElement.lang;
    comments.dir = page.documentElement.dir;
    comments.append(...thread.children);
    if (page.querySelector(".comment-thread .pagination") !== null) {
      const all = document.createElement("a");
      all.href = address;
      all.textContent = this.dataset.all ?? "";
      const line = document.createElement("p");
      line.className = "further small";
      line.append(all);
      comments.append(line);
    }
    place.after(comments);
    return comments;
  }
}

customElements.define("fetched-comments", FetchedComments);
