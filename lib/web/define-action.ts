import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { z } from "zod";
import { getActor } from "@/lib/auth/get-actor";
import { type AnonymousDeps, type Deps, jobs } from "@/lib/jobs/queue";
import { systemClock } from "@/lib/kernel/clock";
import { type DomainError, isDomainError } from "@/lib/kernel/errors";
import type { FormState } from "./form-state";
import { readForm, typedValues } from "./read-form";

/** What a use case answers to its form: somewhere to go, or a sentence key that says what was done. */
export type ActionOutcome =
  | { redirectTo: string }
  | { doneKey: string; values?: Record<string, string | number>; data?: Record<string, string | number | null> }
  | undefined;

export type ServerAction = (state: FormState, form: FormData) => Promise<FormState>;

type Definition<Input, Given> = {
  schema: z.ZodType<Input>;
  run(deps: Given, input: Input, locale: string): Promise<ActionOutcome>;
};

/** A server action for signed-in people: parses, calls one command, turns the outcome into the form's next state. */
export function defineAction<Input>(definition: Definition<Input, Deps>): ServerAction {
  return async (_state, form) => {
    const locale = await getLocale();
    const actor = await getActor();
    if (actor === null) redirect(`/${locale}/sign-in`);
    return perform(definition, { actor, clock: systemClock, jobs }, form, locale);
  };
}

/** The same for people without an account. */
export function defineAnonymousAction<Input>(definition: Definition<Input, AnonymousDeps>): ServerAction {
  return async (_state, form) => perform(definition, { clock: systemClock, jobs }, form, await getLocale());
}

async function perform<Input, Given>(
  definition: Definition<Input, Given>,
  deps: Given,
  form: FormData,
  locale: string,
): Promise<FormState> {
  const fields = readForm(form);
  const parsed = definition.schema.safeParse(fields);
  const t = await getTranslations();
  if (!parsed.success) return { values: typedValues(fields), ...refusalsOf(parsed.error, t) };
  let outcome: ActionOutcome;
  try {
    outcome = await definition.run(deps, parsed.data, locale);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    if (error.code === "not_found") notFound();
    return { values: typedValues(fields), ...refusalOf(error, t) };
  }
  if (outcome === undefined) return {};
  if ("redirectTo" in outcome) redirect(outcome.redirectTo);
  return { done: t(outcome.doneKey, outcome.values), ...(outcome.data === undefined ? {} : { data: outcome.data }) };
}

type Translate = (key: string, values?: Record<string, string | number>) => string;

function refusalOf(error: DomainError, t: Translate): FormState {
  const fields: Record<string, string> = {};
  for (const [name, refusal] of Object.entries(error.details.fields ?? {}))
    fields[name] = t(refusal.key, refusal.values);
  return { refusal: t(error.messageKey, error.details.values), code: error.code, fields };
}

/** Schema messages are message keys; a message of zod's own means a form was bent, and gets the general words. */
function refusalsOf(error: z.ZodError, t: Translate): FormState {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = issue.path[0] === undefined ? "" : String(issue.path[0]);
    const isKey = /^[a-z]+(-[a-z]+)*\.[A-Za-z.]+$/.test(issue.message);
    fields[name] ??= t(isKey ? issue.message : "errors.fieldNotUnderstood");
  }
  return { refusal: t("errors.anotherLook", { count: error.issues.length }), code: "invalid", fields };
}
