import { database } from "@/lib/db/client";
import { callSpeaker } from "@/lib/speakers/call-speaker";
import { decideStatement } from "@/lib/speakers/decide-statement";
import { handInStatement } from "@/lib/speakers/hand-in-statement";
import { decideStatementSchema, handInStatementSchema } from "@/lib/speakers/schema";
import { settleRequest } from "@/lib/speakers/settle-request";
import { withdrawStatement } from "@/lib/speakers/withdraw-statement";
import { because } from "@/tests/factories/appeal";
import { anEvent } from "@/tests/factories/event";
import { aDelegate, anItem, aRequest } from "@/tests/factories/speakers";
import type { Ground } from "./planting";
import { withEffects } from "./protected-writer";

const fates = ["kept", "pending", "returned", "refused", "withdrawn"] as const;
type Fate = (typeof fates)[number];

/** Statements of a meeting in every state in which their words are nobody else's to read. */
export async function plantStatements(ground: Ground): Promise<void> {
  const event = await anEvent.published({ processId: ground.at.process.id, registration: "none" });
  const item = await anItem(event);
  for (const fate of fates) await plantStatement(ground, item, fate);
  ground.planting.event(event);
}

async function plantStatement({ planting, organiser, moderator }: Ground, item: { id: string }, fate: Fate) {
  const by = await aDelegate();
  const { id } = await aRequest(item, by);
  const of = `of a statement that is ${fate}`;
  const file = new File(
    [`name,count\n${planting.secret(`the file ${of}`)},1\n`],
    `${planting.secret(`the name ${of}`)}.csv`,
  );
  const handed = { id, seenRevision: 0, language: "en", text: planting.secret(`the words ${of}`), file };
  await handInStatement(withEffects(by), handInStatementSchema.parse(handed));
  const stands = () => database().statement.findUniqueOrThrow({ where: { requestId: id } });
  if (fate !== "kept") {
    await callSpeaker(withEffects(organiser), { id });
    const { revision } = await database().speakerRequest.findUniqueOrThrow({ where: { id } });
    await settleRequest(withEffects(organiser), { id, seenRevision: revision, outcome: "heard" });
  }
  const decide = async (given: object) => {
    const { id: statementId, revision } = await stands();
    const decision = decideStatementSchema.parse({ id: statementId, seenRevision: revision, ...given });
    await decideStatement(withEffects(moderator), decision);
  };
  if (fate === "refused" || fate === "returned") {
    const words = planting.inside(`what a moderator says ${of}`, [by]);
    const decision = fate === "refused" ? "refuse" : "return";
    await decide({ decision, reasonCode: because.reasonCode, words });
  }
  if (fate === "withdrawn") {
    await decide({ decision: "publish" });
    await withdrawStatement(withEffects(by), { id, seenRevision: (await stands()).revision });
  }
  const statement = (await stands()).id;
  planting.ids.push(statement, id);
  planting.names.push({ locale: ["en"], statement: [statement], id: [statement] });
}
