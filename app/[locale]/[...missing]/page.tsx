import { notFound } from "next/navigation";

/** Every address under a locale that no page answers. */
export default function Missing() {
  notFound();
}
