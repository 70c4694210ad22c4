"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { TextField, type TextFieldProps } from "@/components/ui/field";

type Props = Omit<TextFieldProps, "list" | "onInput" | "dir"> & {
  /** Names that are there from the beginning, also without a script; not all of a large directory. */
  offered: readonly string[];
};

const answer = z.object({ data: z.array(z.object({ name: z.string() })) });

/** So many letters before the directory is asked, and so long after the last of them, in milliseconds. */
const fewest = 2;
const pause = 200;

/** The name or acronym of an organisation, with names of the directory to choose from while one types. */
export function OrganisationNameField({ offered, id, ...field }: Props) {
  const [found, setFound] = useState<readonly string[]>([]);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const list = `${id ?? field.name}-names`;
  const onInput = ({ currentTarget }: FormEvent<HTMLInputElement>) => {
    clearTimeout(waiting.current);
    const typed = currentTarget.value.trim();
    if (typed.length < fewest) return;
    waiting.current = setTimeout(async () => setFound(await namesLike(typed)), pause);
  };
  return (
    <>
      <TextField {...field} id={id} dir="auto" list={list} autoComplete="off" onInput={onInput} />
      <datalist id={list}>
        {[...new Set([...found, ...offered])].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** Names of the public directory; none where it does not answer, since the form takes what is typed. */
async function namesLike(typed: string): Promise<string[]> {
  const response = await fetch(`/api/v1/organisations?${new URLSearchParams({ q: typed, limit: "10" })}`).catch(
    () => null,
  );
  if (response === null || !response.ok) return [];
  const read = answer.safeParse(await response.json().catch(() => null));
  return read.success ? read.data.data.map(({ name }) => name) : [];
}
