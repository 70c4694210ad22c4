import type { Actor } from "./actor";
import { DomainError } from "./errors";

/** Answers who may, and nothing else: state belongs to the lifecycle, dates to the window. */
export type Policy<Subject = void> = (actor: Actor, subject: Subject) => boolean;

/** Refuses unless the policy says yes. */
export function authorise<Subject>(policy: Policy<Subject>, actor: Actor, subject: Subject): void {
  if (!policy(actor, subject)) throw new DomainError("forbidden", "errors.forbidden");
}
