/**
 * Called once when a server process begins, before it answers anything. Node only, and loaded only there: the settings
 * and the database are no business of a build.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { openConsole } = await import('./app/open-console.ts');
  await openConsole();
}
