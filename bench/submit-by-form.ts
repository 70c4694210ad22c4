import { isDemoAddress } from "@/lib/accounts/demo-accounts";
import { newId } from "@/lib/kernel/ids";
import type { PageForm } from "@/tests/support/e2e-forms";
import { Visitor } from "@/tests/support/e2e-visitor";
import { type ReadingText, reasons } from "./reading-text";

type Seat = { visitor: Visitor; form: PageForm & { path: string } };

/** People at the composer, who post one comment after the other. */
export type FormSubmitter = { submit(index: number): Promise<void> };

/** Signs those focal points in whom the demo offers to everyone, and opens the composer for each of them. */
export async function openComposers(text: ReadingText): Promise<FormSubmitter> {
  const seats: Seat[] = [];
  const known = text.speakers.filter(({ actor }) => isDemoAddress(actor.email));
  for (const [index, { actor }] of known.entries()) {
    const visitor = await new Visitor().signInAs(actor.email);
    const paragraph = text.paragraphs[index]?.id ?? "";
    const form = await visitor.form(`/en/compose/${text.versionId}?paragraph=${paragraph}&another=1`, "draftKey");
    seats.push({ visitor, form });
  }
  return {
    async submit(index) {
      const seat = seats[index % seats.length];
      if (seat === undefined) throw new Error("Nobody is at the composer.");
      const answer = await seat.visitor.send(seat.form, {
        draftKey: newId(),
        type: "substantive",
        stance: "keep",
        bodyPlain: reasons(index),
        intent: "submit",
      });
      if (answer.status !== 303 || !answer.headers.location?.includes("/me/receipts/")) {
        throw new Error(`Submitting answered ${answer.status}.`);
      }
    },
  };
}
