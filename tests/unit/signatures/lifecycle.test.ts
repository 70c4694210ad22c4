import { expect, it } from "vitest";
import { endorsementLifecycle } from "@/lib/endorsements/lifecycle";
import { signatureLifecycle } from "@/lib/signatures/lifecycle";

function steps(table: object): string[] {
  return Object.entries(table).flatMap(([event, moves]) =>
    Object.entries(moves).map(([from, to]) => `${from} --${event}→ ${to}`),
  );
}

it("a name under a joint input moves in these steps and no others", () => {
  expect(steps(signatureLifecycle.table)).toEqual([
    "invited --confirm→ confirmed",
    "reconfirmation_required --confirm→ confirmed",
    "invited --decline→ declined",
    "reconfirmation_required --decline→ declined",
    "confirmed --changeText→ reconfirmation_required",
    "confirmed --withdraw→ withdrawn",
    "reconfirmation_required --withdraw→ withdrawn",
    "declined --inviteAgain→ invited",
    "withdrawn --inviteAgain→ invited",
    "confirmed --takeOff→ withdrawn",
    "reconfirmation_required --takeOff→ withdrawn",
    "invited --takeOff→ withdrawn",
    "confirmed --standDown→ reconfirmation_required",
  ]);
});

it("support for a text moves in these steps and no others", () => {
  expect(steps(endorsementLifecycle.table)).toEqual([
    "given --give→ given",
    "published --give→ given",
    "refused --give→ given",
    "withdrawn --give→ given",
    "given --publish→ published",
    "given --refuse→ refused",
    "given --withdraw→ withdrawn",
    "published --withdraw→ withdrawn",
    "refused --withdraw→ withdrawn",
  ]);
});
