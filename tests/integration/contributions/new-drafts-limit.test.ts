import { expect, it } from "vitest";
import { countAttempt } from "@/lib/accounts/count-attempt";
import { saveComment } from "@/lib/contributions/save-comment";
import { clockAt } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation } from "@/tests/factories/consultation";
import { writtenComment } from "@/tests/factories/contribution";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

await testDatabase();

it("nobody begins more than three hundred drafts in an hour, while the drafts they have go on", async () => {
  const at = await aConsultation.open();
  const author = await aRepresentative.of(await anOrganisation.verified());
  const deps = { ...depsOf(author), clock: clockAt("2026-11-21T10:30:00Z") };
  const begun = await saveComment(deps, writtenComment(at, { draftKey: newId() }));
  const limit = { act: "new draft", attempts: 300, minutes: 60 };
  for (let attempt = 1; attempt < 300; attempt += 1) await countAttempt(deps, limit, author.personId);

  await expect(saveComment(deps, writtenComment(at, { draftKey: newId() }))).rejects.toMatchObject({
    code: "too_many",
    details: { values: { minutes: 30 } },
  });
  const kept = { id: begun.id, seenRevision: begun.revision, bodyPlain: "Other reasons." };
  await expect(saveComment(deps, writtenComment(at, kept))).resolves.toMatchObject({ revision: 2 });
});
