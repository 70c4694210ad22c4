"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { KeptFilter } from "@/lib/moderation/queue-options";

type Props = {
  filters: readonly KeptFilter[];
  /** Address of the desk of moderation, without a query. */
  address: string;
  /** The filter that is in force, as an address has it; empty for none. */
  query: string;
  keep: FormAction;
  drop: FormAction;
};

/** One's own filters of the queue, and a place to give the present one a name. */
export function KeptFilters({ filters, address, query, keep, drop }: Props) {
  const t = useTranslations("moderation.kept");
  if (filters.length === 0 && query === "") return null;
  return (
    <section className="stack" aria-labelledby="kept-filters">
      <h2 id="kept-filters">{t("title")}</h2>
      {filters.length === 0 ? null : (
        <ul className="kept">
          {filters.map((filter) => (
            <li key={filter.id}>
              <a
                href={filter.query === "" ? address : `${address}?${filter.query}`}
                aria-current={filter.query === query ? "true" : undefined}
              >
                <bdi>{filter.name}</bdi>
              </a>
              <DropForm filter={filter} drop={drop} />
            </li>
          ))}
        </ul>
      )}
      {query === "" ? null : <KeepForm key={query} query={query} keep={keep} />}
    </section>
  );
}

function DropForm({ filter, drop }: { filter: KeptFilter; drop: FormAction }) {
  const t = useTranslations("moderation.kept");
  const { isSending, form } = useKeptForm(drop);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={filter.id} />
      <Button kind="quiet" disabled={isSending} aria-label={t("dropNamed", { name: filter.name })}>
        {t("drop")}
      </Button>
    </form>
  );
}

function KeepForm({ query, keep }: { query: string; keep: FormAction }) {
  const t = useTranslations("moderation.kept");
  const { state, isSending, form } = useKeptForm(keep);
  return (
    <form {...form} className="stack">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="query" value={query} />
      <TextField
        name="name"
        id="name"
        label={t("name")}
        hint={t("nameHint")}
        refusal={state.fields?.name}
        defaultValue={typed(state, "name")}
        maxLength={60}
        width="short"
        dir="auto"
      />
      <Button disabled={isSending}>{t("keep")}</Button>
    </form>
  );
}
