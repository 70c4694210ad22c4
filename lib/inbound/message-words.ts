import { namedOrganisation } from "./named-organisation";
import { ownWords } from "./own-words";
import type { ReadMessage } from "./read-message";
import { type Block, splitBlocks } from "./split-blocks";

/** What a message has to say, without what it quotes. */
export type MessageWords = {
  /** The organisation it names; null when it names none. */
  organisation: string | null;
  blocks: Block[];
  /** Whether the words are somebody else's, passed on: these are drafted and never submitted. */
  isForwarded: boolean;
  /** Lines of quotations and signatures that were left out. */
  leftOut: number;
};

/** Takes the sender's own words, or, where these name no paragraph, words that were forwarded and do, or that stand alone. */
export function messageWords({
  text,
  subject,
  forwarded,
}: Pick<ReadMessage, "text" | "subject" | "forwarded">): MessageWords {
  const { own, forwarded: inline, leftOut } = ownWords(text, subject);
  const { named, rest } = namedOrganisation(own);
  const blocks = splitBlocks(rest);
  const passedOn = inline ?? (forwarded.length === 0 ? null : ownWords(forwarded.join("\n\n")).own);
  if (passedOn === null || passedOn === "" || isMarked(blocks)) {
    return { organisation: named, blocks, isForwarded: false, leftOut };
  }
  const theirs = splitBlocks(passedOn);
  return isMarked(theirs) || rest === ""
    ? { organisation: named, blocks: theirs, isForwarded: true, leftOut }
    : { organisation: named, blocks, isForwarded: false, leftOut };
}

const isMarked = (blocks: readonly Block[]) => blocks.some(({ named }) => named !== null);
