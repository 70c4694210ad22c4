import type { Page } from "@playwright/test";
import { expect } from "./e2e-test";
import type { Words } from "./e2e-words";

/** What a person does and reads in the main part of a page, told by the keys of the words that stand there. */
export function actsIn(t: Words) {
  const main = (page: Page) => page.getByRole("main");
  return {
    main,
    named: (page: Page, name: string) => main(page).locator(`[name="${name}"]`).first(),
    press: (page: Page, key: string) =>
      main(page)
        .getByRole("button", { name: t(key), exact: true })
        .first()
        .click(),
    told: (page: Page, key: string) => expect(main(page).getByText(t(key)).first()).toBeVisible(),
  };
}
