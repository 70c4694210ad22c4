import { addAttachment } from "@/lib/attachments/add-attachment";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { database } from "@/lib/db/client";
import { type Deps, jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { chooseProtection } from "@/lib/protection/choose-protection";
import type { ProtectionName } from "@/lib/protection/schema";
import { depsOf } from "@/tests/factories/actor";
import type { MadeConsultation } from "@/tests/factories/consultation";
import { aComment } from "@/tests/factories/contribution";
import { aBody, anOpenInput, aParagraph } from "@/tests/factories/written-input";

/** What a command is given, with effects that are really left. */
export const withEffects = (actor: Actor) => ({ ...depsOf(actor), jobs });

export type Submitted = { id: string; reference: string; trackingNumber: string };

type Given = {
  protection?: ProtectionName;
  pseudonym?: string;
  /** Local hour in Zurich, or none. */
  embargo?: string;
  /** Stands in every field that takes words. */
  words: string;
  files?: readonly { name: string; bytes: Uint8Array }[];
};

/** Somebody who writes, protects and submits as the forms of the site do. */
export class ProtectedWriter {
  constructor(
    readonly at: MadeConsultation,
    readonly by: Actor,
    readonly moderator: Actor,
    readonly deps: (actor: Actor) => Deps = withEffects,
  ) {}

  async comment(given: Given): Promise<Submitted> {
    return this.submit(await this.draftComment(given));
  }

  async input(given: Given): Promise<Submitted> {
    return this.submit(await this.draftInput(given));
  }

  async draftComment(given: Given): Promise<{ id: string }> {
    const { words } = given;
    const withWords = (other: string) => this.at.paragraph.text.replace("three", other);
    const { id } = await aComment.draft({
      at: this.at,
      by: this.by,
      words: {
        bodyPlain: `${words} is why.`,
        proposedText: withWords(words),
        changeNote: `Say ${words}.`,
        fallbackStance: "change",
        fallbackText: withWords(`${words} or four`),
      },
    });
    return this.#prepare(id, given);
  }

  async draftInput(given: Given): Promise<{ id: string }> {
    const input = await anOpenInput(this.at, this.by);
    await input.save(textOf(given.words));
    return this.#prepare(input.id, given);
  }

  /** Puts files beside it and protects it, where that is asked for. */
  async #prepare(id: string, { protection = "none", pseudonym = "", embargo = "", files = [] }: Given) {
    const deps = this.deps(this.by);
    for (const file of files) await addAttachment(deps, { contributionId: id, ...file });
    if (protection === "none") return { id };
    await chooseProtection(deps, {
      ...{ id, seenRevision: await revisionOf(id), protection, pseudonym, embargo },
      consent: true,
      language: "en",
    });
    return { id };
  }

  async submit({ id }: { id: string }): Promise<Submitted> {
    return submitContribution(this.deps(this.by), { id, seenRevision: await revisionOf(id) });
  }

  async publish({ id }: { id: string }): Promise<void> {
    const deps = this.deps(this.moderator);
    await moderateContribution(deps, { decision: "publish", id, seenRevision: await revisionOf(id) });
  }

  async withdraw({ id }: { id: string }): Promise<void> {
    await withdrawContribution(this.deps(this.by), { id, seenRevision: await revisionOf(id) });
  }
}

/** An input that says these words wherever it has any. */
export function textOf(words: string) {
  const body = aBody(aParagraph(`${words} in the body.`, `${words} in a note.`));
  return {
    title: `On ${words}`,
    about: `About ${words}.`,
    parts: {
      "p-threats": { keyMessage: `${words} grows.`, recommendation: `Stop ${words}.`, body },
      "p-norms": { body },
    },
  };
}

export async function revisionOf(id: string): Promise<number> {
  const { revision } = await database().contribution.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  return revision;
}
