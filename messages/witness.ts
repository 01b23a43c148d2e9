import { defineWords } from './define-words.ts';

/** What the witness of the log and `npm run verify` say at the terminal and in their logs. */
export const witness = defineWords({
  ja: {
    signer: {
      started: '証人を開始しました。立会い済み {sequence} 件。公開鍵：{file}',
      signed: '番号 {sequence} まで立ち会いました。',
      begun:
        '復元後の第 {epoch} 期を始めました。以前の立会いのうち番号 {kept} までが残り、番号 {sequence} まで立ち会いました。',
      broken:
        '署名を停止しました。番号 {sequence} の記録に異常があります（{kind}）。立会い済みの内容が失われたか書き換えられています。すぐに npm run verify で確かめ、管理者へ知らせてください。バックアップから復元した場合は npm run restored を実行してください。',
      failed: '立ち会えません（{message}）。できるまで試し続けます。',
      again: '再び立ち会えます。',
    },
    refused: {
      keyOpen: '署名鍵 {file} を他の利用者が読めます。権限を 0600 にしてください。',
      keyGone: '立会い記録があるのに署名鍵 {file} がありません。バックアップから戻してください。新しい鍵は作りません。',
      keyUnknown: '署名鍵 {file} が Ed25519 の鍵ではありません。',
      publicKeyDiffers: '公開鍵 {file} が署名鍵と合いません。',
      checkpointForged: '立会い記録 {file} が、この証人のものではないか、前の行に続いていません。',
      fileChanged: '立会い記録 {file} が、この証人が書いた後に変えられています。署名しません。',
    },
    verify: {
      checked:
        '検証した内容：連鎖のハッシュ、番号の順、検索項目と本文の一致、添付の本文の照合値、立会い記録 {checkpoints} 件の署名と連鎖',
      whole: '正常です。{count} 件を検証し、異常はありませんでした。',
      head: '最後のハッシュ：{head}',
      broken: '異常があります。番号 {sequence} の記録：{kind}。それより前の {count} 件は正常です。',
      checkpointForged:
        '異常があります。立会い記録の {sequence} 行目が、この公開鍵で署名されたものではないか、前の行に続いていません。',
      name: '該当の項目：{name}',
      until: '異常は番号 {sequence} から {until} までの間にあります。',
      restored:
        '復元：第 {epoch} 期（{at}）。それより前に立ち会った番号 {first} から {until} までの記録は、復元で失われています。',
      restoredWhole: '復元：第 {epoch} 期（{at}）。それより前に立ち会った記録は、すべて残っています。',
      unwitnessed: '未立会いの記録：{count} 件（外部の署名がまだありません）',
      thisMachine: 'この端末だけが立ち会った検証です（鍵と立会い記録がこの端末のものです）。',
      outside: '渡された公開鍵と立会い記録で検証しました：{key}、{checkpoints}',
      nobody: '立会い記録がありません。全件が未立会いで、全体の作り直しは検出できません。',
      unreachable:
        '検証できません。データベースが応答しません（{message}）。Quarterdeck を起動してから試してください。',
      unreadable: '検証できません。ファイル {file} を読めません。',
      usage:
        '使い方：npm run verify [-- --key 公開鍵.pem --checkpoints 立会い記録.jsonl]、書き出したファイルは npm run verify -- --export ファイル --manifest 目録.json --key 書出しの公開鍵.pem',
    },
  },
  en: {
    signer: {
      started: 'The witness has started. {sequence} entries are witnessed. Public key: {file}',
      signed: 'Witnessed up to entry {sequence}.',
      begun:
        'Epoch {epoch} has begun after a restore: of what was witnessed before, entries up to {kept} remain; witnessed up to entry {sequence}.',
      broken:
        'SIGNING HAS STOPPED. Entry {sequence} is damaged ({kind}): what was witnessed is gone or was made anew. Run npm run verify and tell an administrator at once. If the database was restored from a backup, run npm run restored.',
      failed: 'Cannot witness ({message}); trying on until it works.',
      again: 'Witnessing again.',
    },
    refused: {
      keyOpen: 'Others can read the signing key {file}; make it 0600.',
      keyGone: 'There are checkpoints and no signing key {file}; bring it back from a backup. No new one is made.',
      keyUnknown: 'The signing key {file} is no Ed25519 key.',
      publicKeyDiffers: 'The public key {file} does not belong to the signing key.',
      checkpointForged: 'The checkpoint {file} is not this witness’s, or does not follow the line before it.',
      fileChanged: 'The checkpoints {file} were changed after this witness wrote them; nothing is signed.',
    },
    verify: {
      checked:
        'Checked: the chain of hashes, the order, every search column against its entry, attached texts against their commitments, signatures and chain of {checkpoints} checkpoints',
      whole: 'The log holds: {count} entries verified, no damage.',
      head: 'Last hash: {head}',
      broken: 'THE LOG IS DAMAGED. Entry {sequence}: {kind}. The {count} entries before it hold.',
      checkpointForged:
        'THE LOG IS DAMAGED. Line {sequence} of the checkpoints was not signed by this key, or does not follow the line before it.',
      name: 'Where: {name}',
      until: 'The damage lies between entry {sequence} and entry {until}.',
      restored:
        'Restored: epoch {epoch} ({at}). The entries {first} to {until} that were witnessed before it are gone.',
      restoredWhole: 'Restored: epoch {epoch} ({at}). Everything witnessed before it is still there.',
      unwitnessed: 'Unwitnessed: {count} entries (nobody outside has signed them yet)',
      thisMachine: 'Witnessed by this machine only (the key and the checkpoints are this machine’s own).',
      outside: 'Verified with the public key and the checkpoints given: {key}, {checkpoints}',
      nobody: 'There are no checkpoints: nobody has witnessed anything, and a log made anew as a whole would not show.',
      unreachable: 'Not verified: the database does not answer ({message}). Start Quarterdeck and try again.',
      unreadable: 'Not verified: the file {file} cannot be read.',
      usage:
        'Usage: npm run verify [-- --key PUBLIC-KEY.pem --checkpoints CHECKPOINTS.jsonl], or for an export npm run verify -- --export FILE --manifest MANIFEST.json --key EXPORT-KEY.pem',
    },
  },
});
