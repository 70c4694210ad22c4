import type { Actor } from "@/lib/kernel/actor";
import type { MadeConsultation } from "@/tests/factories/consultation";
import { uniqueWord } from "../e2e-site";
import type { Planted } from "./planted";
import type { Names } from "./route-table";

/** Somebody whom a mail may tell. */
type Addressed = { email: string };

/** What is planted in a site, kept together while it is planted: each word stands once, and says what it is. */
export class Planting {
  readonly secrets: Planted["secrets"] = [];
  readonly open: string[] = [];
  readonly names: Names[] = [];
  /** Of contributions, messages and whatever else is asked for by its id. */
  readonly ids: string[] = [];
  /** Ids of files beside contributions. */
  readonly files: string[] = [];

  /** A word that nobody may read but those it is told to, by mail and on their own pages. */
  secret(what: string, { toldTo = [], length }: { toldTo?: readonly Addressed[]; length?: number } = {}): string {
    const word = uniqueWord(length);
    this.secrets.push({ what, word, toldTo: toldTo.map(({ email }) => email), kept: true, lifted: "state" });
    return word;
  }

  /** A word of the desk or of a draft: no page shows anything of its kind to everybody, whatever state is changed. */
  inside(what: string, toldTo: readonly Addressed[] = []): string {
    const word = this.secret(what, { toldTo });
    this.#last().lifted = "page";
    return word;
  }

  /** A word that nothing is kept of: taken out of a file on its way in, or of everything at its writer's wish. */
  takenOut(what: string, toldTo: readonly Addressed[] = []): string {
    const word = this.secret(what, { toldTo });
    Object.assign(this.#last(), { kept: false, lifted: "nothing" });
    return word;
  }

  /** Says of what was planted already who may be told of it. */
  tell(what: RegExp, toldTo: readonly Addressed[]): void {
    for (const secret of this.secrets) {
      if (what.test(secret.what)) secret.toldTo = toldTo.map(({ email }) => email);
    }
  }

  /** A word that everybody may read. */
  shown(): string {
    const word = uniqueWord();
    this.open.push(word);
    return word;
  }

  /** Addresses that are asked for one contribution, and its id in place of every other. */
  contribution({ id, reference }: { id: string; reference?: string }, attachment: readonly string[] = []): void {
    this.ids.push(id);
    this.files.push(...attachment);
    this.names.push({
      ...{ locale: ["en"], contribution: [id], attachment },
      ...(reference === undefined ? {} : { reference: [reference] }),
    });
  }

  /** An event is asked for by its address, and on the desk by its id. */
  event({ id, slug }: { id: string; slug: string }): void {
    this.ids.push(id);
    this.names.push({ locale: ["en"], event: [slug, id] }, { file: [`${slug}.ics`, `${slug}.atom`] });
  }

  #last() {
    const last = this.secrets.at(-1);
    if (last === undefined) throw new Error("Nothing was planted yet");
    return last;
  }
}

/** Where things are planted, and who does what there. */
export type Ground = {
  planting: Planting;
  at: MadeConsultation;
  moderator: Actor;
  second: Actor;
  organiser: Actor;
  rapporteur: Actor;
};
