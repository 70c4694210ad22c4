import type { RegisteredJob } from "./queue";

/** Every job of the platform; the worker serves these and no other. */
export const registry: RegisteredJob[] = [];
