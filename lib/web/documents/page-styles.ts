import { type WrittenPage, wholePage } from "@/lib/web/documents/written-page";
import { documentPolicy } from "@/lib/web/http/security-headers";

/** The bytes of a whole page with its style, and the policy under which that holds. */
export interface StyledPage {
  readonly bytes: Buffer;
  readonly policy: string;
}

/** Gives a written page its style. */
export interface PageStyles {
  apply(page: WrittenPage): StyledPage;
}

/**
 * Links the style sheets in the head, as in development, where they change while they are looked at.
 *
 * @param addresses in the order in which they hold.
 */
export function linkedSheets(addresses: readonly string[]): PageStyles {
  const head = Buffer.from(addresses.map((address) => `<link rel="stylesheet" href="${address}">`).join(""));
  return { apply: (page) => ({ bytes: wholePage(page, { head, body: "" }), policy: documentPolicy }) };
}
