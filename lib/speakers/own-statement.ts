import { type StatementStateName, statementState } from "./lifecycle";

/** Words of a statement as its own side reads them. */
export type OwnStatement = {
  id: string;
  revision: number;
  state: StatementStateName;
  language: string;
  text: string;
  /** Null where only a text was handed in. */
  fileName: string | null;
  handedInAt: Date;
  /** Code of the published list; null unless refused or returned. */
  reasonCode: string | null;
  /** The moderator's words; null when none. */
  words: string | null;
};

export const statementColumns = {
  id: true,
  revision: true,
  publication: true,
  withdrawnAt: true,
  language: true,
  text: true,
  fileName: true,
  handedInAt: true,
  reasonCode: true,
  words: true,
} as const;

export type StatementRow = Omit<OwnStatement, "state"> & { publication: string; withdrawnAt: Date | null };

export function toOwnStatement(row: StatementRow | null): OwnStatement | null {
  if (row === null) return null;
  const { publication, withdrawnAt, ...statement } = row;
  return { ...statement, state: statementState({ publication, withdrawnAt }) };
}
