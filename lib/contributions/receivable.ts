import type { Eligible } from "./load-answering-round";

/** What submitting and handing over need to know of a contribution, whatever its kind. */
export type Receivable = {
  /** The round it answers in. */
  round: Eligible;
  /** Refuses where what it answers is closed for another reason than the hour. */
  refuseUnlessOpen(): void;
  /** Refuses what is not finished, with a sentence beside each field. */
  refuseGaps(): Promise<void>;
  /** What is received as canonical JSON (RFC 8785) and the SHA-256 of its UTF-8 bytes, lower-case hex. */
  seal(given: { late: boolean }): Promise<{ canonical: string; sha256: string }>;
  /** What the room of its kind keeps of the submission, in the same transaction. */
  afterwards(received: { revision: number; personId: string }): Promise<void>;
};
