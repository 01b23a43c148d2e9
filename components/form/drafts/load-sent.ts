/** Comes when something is sent or asked for again, not with every form. null: another version of the console is being served. */
export async function loadSent() {
  try {
    return await import('./sent.ts');
  } catch {
    return null;
  }
}
