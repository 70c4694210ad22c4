const changedField = "openfloor.filter";

/**
 * `<live-filters>` around a `<form method="get">`: a choice is applied at once and the button,
 * no longer needed, is hidden. What is typed waits for Enter. The page that follows gives the
 * focus back to the field that was changed, so that the keyboard stays where it was.
 */
class LiveFilters extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    if (!form.querySelector("input[type=search], input[type=text]")) {
      for (const button of form.querySelectorAll<HTMLElement>("[type=submit]")) button.hidden = true;
    }
    this.#returnFocus(form);
    form.addEventListener("change", ({ target }) => {
      const typed = target instanceof HTMLInputElement && !["checkbox", "radio"].includes(target.type);
      if (typed || !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
      remember(`${location.pathname} ${target.name} ${target instanceof HTMLInputElement ? target.value : ""}`);
      form.requestSubmit();
    });
    // Empty fields would only make the address longer.
    form.addEventListener("formdata", ({ formData }) => {
      for (const name of [...formData.keys()]) {
        const values = formData.getAll(name).filter((value) => value !== "");
        formData.delete(name);
        for (const value of values) formData.append(name, value);
      }
    });
  }

  #returnFocus(form: HTMLFormElement): void {
    for (const field of form.elements) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
      const value = field instanceof HTMLInputElement ? field.value : "";
      if (recall() === `${location.pathname} ${field.name} ${value}`) {
        field.focus({ preventScroll: true });
        remember("");
        return;
      }
    }
  }
}

function remember(field: string): void {
  try {
    sessionStorage.setItem(changedField, field);
  } catch {
    // Without a memory the focus begins at the top of the page, as after any link.
  }
}

function recall(): string {
  try {
    return sessionStorage.getItem(changedField) ?? "";
  } catch {
    return "";
  }
}

customElements.define("live-filters", LiveFilters);
