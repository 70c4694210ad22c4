/** What people type between things in a row, in any of the six languages: commas, semicolons, ends of lines. */
export const betweenNames = /[,،，、;؛；\n]/;
