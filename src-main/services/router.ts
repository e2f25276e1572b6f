/** The contract, implemented once: each procedure names its use-case. Hosts differ only in how calls arrive. */
import { implement } from '@orpc/server'
import { contract } from '#contract/contract.ts'
import * as api from './api/api.ts'
import { refuseStrangers } from './api/refuse-strangers.ts'
import * as app from './app.ts'
import { backupList, dataStatus } from './backups/data-status.ts'
import { captureStatus, setCaptureKeys } from './capture.ts'
import { chooseFile, showFile } from './choose-file.ts'
import * as conflicts from './conflicts.ts'
import type { Services } from './context.ts'
import * as data from './data.ts'
import { diagnostics } from './diagnostics.ts'
import { expectedFailures } from './expected-failures.ts'
import * as identities from './identities.ts'
import * as journal from './journal.ts'
import * as mirrorbacks from './mirrorbacks.ts'
import * as patternPage from './pattern-page.ts'
import * as patterns from './patterns.ts'
import * as providers from './providers.ts'
import * as reflections from './reflections.ts'
import * as rhythmActs from './rhythm/acts.ts'
import { correlations } from './rhythm/correlations.ts'
import * as rhythmFeed from './rhythm/feed.ts'
import * as rhythmHealth from './rhythm/health.ts'
import * as rhythmImports from './rhythm/imports.ts'
import * as rhythmItems from './rhythm/items.ts'
import * as oura from './rhythm/oura/connect.ts'
import { syncOura } from './rhythm/oura/sync.ts'
import * as rhythmProfile from './rhythm/profile.ts'
import { justBegun } from './rhythm/reminders.ts'
import * as rhythmScores from './rhythm/scores.ts'
import { search } from './search.ts'
import * as templates from './templates.ts'
import * as tensionSuggestions from './tension-suggestions.ts'
import * as tensionWords from './tension-words.ts'
import * as tensions from './tensions.ts'
import * as threads from './threads.ts'
import { traced } from './trace.ts'
import * as updates from './updates.ts'
import { refuseLocked } from './vault/refuse-locked.ts'

const on = implement(contract)
  .$context<Services>()
  .use(traced)
  .use(expectedFailures)
  .use(refuseLocked)
  .use(refuseStrangers)

export const router = on.router({
  identities: {
    list: on.identities.list.handler(({ context }) => identities.allIdentities(context)),
    create: on.identities.create.handler(({ context, input }) => identities.createIdentity(context, input)),
    update: on.identities.update.handler(({ context, input }) => identities.changeIdentity(context, input)),
    openSample: on.identities.openSample.handler(({ context }) => identities.openSample(context)),
    removeSample: on.identities.removeSample.handler(({ context }) => identities.removeSample(context)),
  },
  reflections: {
    create: on.reflections.create.handler(({ context, input }) =>
      reflections.createReflection(context, input),
    ),
    edit: on.reflections.edit.handler(({ context, input }) => reflections.changeReflection(context, input)),
    trash: on.reflections.trash.handler(({ context, input }) => reflections.moveToTrash(context, input.id)),
    restore: on.reflections.restore.handler(({ context, input }) =>
      reflections.takeFromTrash(context, input.id),
    ),
    get: on.reflections.get.handler(({ context, input }) => journal.oneReflection(context, input.id)),
    list: on.reflections.list.handler(({ context, input }) => journal.feedPage(context, input)),
    byDay: on.reflections.byDay.handler(({ context, input }) => journal.ofDay(context, input)),
    onThisDay: on.reflections.onThisDay.handler(({ context, input }) => journal.onThisDay(context, input)),
    calendar: on.reflections.calendar.handler(({ context, input }) => journal.calendarOf(context, input)),
    revisions: on.reflections.revisions.handler(({ context, input }) =>
      journal.revisionsOf(context, input.id),
    ),
    reading: on.reflections.reading.handler(({ context, input }) => journal.readingOf(context, input.id)),
    tags: on.reflections.tags.handler(({ context, input }) => journal.tagsOf(context, input.identity_id)),
    getDraft: on.reflections.getDraft.handler(({ context, input }) => journal.draftOf(context, input)),
    saveDraft: on.reflections.saveDraft.handler(({ context, input }) => journal.keepDraft(context, input)),
    templates: on.reflections.templates.handler(({ context, input }) =>
      templates.templatesOf(context, input.identity_id),
    ),
    saveTemplates: on.reflections.saveTemplates.handler(({ context, input }) =>
      templates.keepTemplates(context, input),
    ),
  },
  mirrorbacks: {
    list: on.mirrorbacks.list.handler(({ context, input }) =>
      mirrorbacks.mirrorbacksOf(context, input.reflection_id),
    ),
    stream: on.mirrorbacks.stream.handler(({ context, input, signal }) =>
      mirrorbacks.streamMirrorback(context, input, signal),
    ),
    feedback: on.mirrorbacks.feedback.handler(({ context, input }) =>
      mirrorbacks.keepFeedback(context, input),
    ),
  },
  constitution: {
    rules: on.constitution.rules.handler(() => app.constitutionRules()),
    check: on.constitution.check.handler(({ context, input }) =>
      app.checkAgainstConstitution(context, input),
    ),
    screen: on.constitution.screen.handler(({ context, input }) => app.screenForCare(context, input.text)),
    help: on.constitution.help.handler(({ context, input }) => app.helpCard(context, input.region)),
  },
  patterns: {
    list: on.patterns.list.handler(({ context, input }) => patterns.patternList(context, input)),
    get: on.patterns.get.handler(({ context, input }) => patterns.onePattern(context, input.id)),
    occurrences: on.patterns.occurrences.handler(({ context, input }) =>
      patterns.occurrencePage(context, input),
    ),
    evolution: on.patterns.evolution.handler(({ context, input }) => patterns.evolution(context, input)),
    rename: on.patterns.rename.handler(({ context, input }) => patterns.renamePattern(context, input)),
    hide: on.patterns.hide.handler(({ context, input }) => patterns.hidePattern(context, input)),
    pin: on.patterns.pin.handler(({ context, input }) => patterns.pinPattern(context, input)),
    merge: on.patterns.merge.handler(({ context, input }) => patterns.mergePattern(context, input)),
    analyze: on.patterns.analyze.handler(({ context, input, signal }) =>
      patterns.analyze(context, input, signal),
    ),
    audit: on.patterns.audit.handler(({ context, input }) => patterns.audit(context, input)),
    why: on.patterns.why.handler(({ context, input }) => patternPage.whyPattern(context, input.id)),
    companions: on.patterns.companions.handler(({ context, input }) =>
      patternPage.companions(context, input),
    ),
    rhythm: on.patterns.rhythm.handler(({ context, input }) => patternPage.rhythm(context, input)),
    merged: on.patterns.merged.handler(({ context, input }) => patternPage.mergedPatterns(context, input.id)),
    feedback: on.patterns.feedback.handler(({ context, input }) => patternPage.feedbackOf(context, input.id)),
    giveFeedback: on.patterns.giveFeedback.handler(({ context, input }) =>
      patternPage.giveFeedback(context, input),
    ),
  },
  tensions: {
    list: on.tensions.list.handler(({ context, input }) => tensions.tensionList(context, input)),
    history: on.tensions.history.handler(({ context, input }) => tensions.tensionHistory(context, input)),
    map: on.tensions.map.handler(({ context, input }) => tensions.tensionMap(context, input)),
    plane: on.tensions.plane.handler(({ context, input }) => tensions.tensionPlane(context, input)),
    axes: on.tensions.axes.handler(({ context, input }) => tensions.axesList(context, input.identity_id)),
    create: on.tensions.create.handler(({ context, input }) => tensions.createTension(context, input)),
    hide: on.tensions.hide.handler(({ context, input }) => tensions.hideTension(context, input)),
    measure: on.tensions.measure.handler(({ context, input }) => tensions.ownMeasurement(context, input)),
    suggestions: on.tensions.suggestions.handler(({ context, input }) =>
      tensionSuggestions.tensionSuggestions(context, input.identity_id),
    ),
    unmeasure: on.tensions.unmeasure.handler(({ context, input }) =>
      tensions.withdrawMeasurement(context, input),
    ),
    pairs: on.tensions.pairs.handler(({ context, input }) => tensions.tensionPairs(context, input)),
    words: on.tensions.words.handler(({ context, input }) => tensionWords.axisWords(context, input.id)),
    update: on.tensions.update.handler(({ context, input }) => tensions.updateTension(context, input)),
    addWord: on.tensions.addWord.handler(({ context, input }) => tensionWords.addWord(context, input)),
    removeWord: on.tensions.removeWord.handler(({ context, input }) =>
      tensionWords.removeWord(context, input),
    ),
    dismissSuggestion: on.tensions.dismissSuggestion.handler(({ context, input }) =>
      tensionSuggestions.dismissSuggestion(context, input),
    ),
  },
  threads: {
    list: on.threads.list.handler(({ context, input }) => threads.threadList(context, input)),
    create: on.threads.create.handler(({ context, input }) => threads.createThread(context, input)),
    update: on.threads.update.handler(({ context, input }) => threads.changeThread(context, input)),
    get: on.threads.get.handler(({ context, input }) => threads.threadPage(context, input)),
    add: on.threads.add.handler(({ context, input }) => threads.addReflection(context, input)),
    remove: on.threads.remove.handler(({ context, input }) => threads.removeReflection(context, input)),
    move: on.threads.move.handler(({ context, input }) => threads.moveReflection(context, input)),
    trash: on.threads.trash.handler(({ context, input }) => threads.trashThread(context, input.id)),
    restore: on.threads.restore.handler(({ context, input }) => threads.restoreThread(context, input.id)),
  },
  search: { query: on.search.query.handler(({ context, input }) => search(context, input)) },
  dashboard: {
    get: on.dashboard.get.handler(({ context, input }) => app.dashboard(context, input)),
    mirrorback: on.dashboard.mirrorback.handler(({ context, input }) =>
      mirrorbacks.mirrorbackOfDay(context, input),
    ),
  },
  settings: {
    get: on.settings.get.handler(({ context }) => app.settings(context)),
    update: on.settings.update.handler(({ context, input }) => app.changeSettings(context, input)),
  },
  jobs: {
    list: on.jobs.list.handler(({ context }) => ({ jobs: context.jobs.list() })),
    cancel: on.jobs.cancel.handler(({ context, input }) => context.jobs.cancel(input.id)),
  },
  events: { subscribe: on.events.subscribe.handler(({ context, signal }) => app.allEvents(context, signal)) },
  data: {
    choose: on.data.choose.handler(({ context, input }) => chooseFile(context, input.purpose)),
    import: on.data.import.handler(({ context, input, signal }) => data.importFile(context, input, signal)),
    export: on.data.export.handler(({ context, input, signal }) =>
      data.exportJournal(context, input, signal),
    ),
    backup: on.data.backup.handler(({ context, input, signal }) => data.backup(context, input, signal)),
    verify: on.data.verify.handler(({ context, input, signal }) => data.verify(context, input, signal)),
    restore: on.data.restore.handler(({ context, input, signal }) => data.restore(context, input, signal)),
    testRestore: on.data.testRestore.handler(({ context, input, signal }) =>
      data.testRestore(context, input, signal),
    ),
    status: on.data.status.handler(({ context }) => dataStatus(context)),
    backups: on.data.backups.handler(({ context }) => backupList(context)),
    imports: on.data.imports.handler(({ context, input }) => data.importHistory(context, input)),
    undoImport: on.data.undoImport.handler(({ context, input, signal }) =>
      data.undoImport(context, input, signal),
    ),
    conflicts: on.data.conflicts.handler(({ context, input }) => conflicts.conflictList(context, input)),
    resolve: on.data.resolve.handler(({ context, input }) => conflicts.resolveConflict(context, input)),
    reopen: on.data.reopen.handler(({ context, input }) => conflicts.reopenConflict(context, input)),
    show: on.data.show.handler(({ context, input }) => showFile(context, input.path)),
  },
  providers: {
    get: on.providers.get.handler(({ context }) => providers.providerState(context)),
    update: on.providers.update.handler(({ context, input }) => providers.changeProvider(context, input)),
    consent: on.providers.consent.handler(({ context, input }) => providers.giveConsent(context, input.host)),
    withdraw: on.providers.withdraw.handler(({ context }) => providers.withdrawConsent(context)),
    setKey: on.providers.setKey.handler(({ context, input }) => providers.keepKey(context, input.key)),
    check: on.providers.check.handler(({ context, signal }) => providers.checkProvider(context, signal)),
  },
  api: {
    state: on.api.state.handler(({ context }) => api.apiState(context)),
    update: on.api.update.handler(({ context, input }) => api.updateApi(context, input)),
    createToken: on.api.createToken.handler(({ context, input }) => api.createToken(context, input)),
    tokens: on.api.tokens.handler(({ context }) => api.tokenList(context)),
    revokeToken: on.api.revokeToken.handler(({ context, input }) => api.revokeToken(context, input.id)),
    calls: on.api.calls.handler(({ context }) => ({ calls: context.calls.list() })),
    refresh: on.api.refresh.handler(({ context, input }) => api.refreshToken(context, input.refresh_token)),
    seedTensions: on.api.seedTensions.handler(() => api.seedTensions()),
    tension: on.api.tension.handler(({ context, input }) => api.tensionByName(context, input)),
    exportPage: on.api.exportPage.handler(({ context, input }) => api.exportedRows(context, input)),
    analyzeTensions: on.api.analyzeTensions.handler(({ context, input, signal }) =>
      patterns.analyze(context, { ...input, full: false }, signal),
    ),
  },
  vault: {
    status: on.vault.status.handler(({ context }) => context.vault.status(context)),
    unlock: on.vault.unlock.handler(({ context, input }) => context.vault.unlock(context, input)),
    lock: on.vault.lock.handler(({ context }) => context.vault.lock(context)),
    goWithout: on.vault.goWithout.handler(({ context }) => context.vault.goWithout(context)),
    encrypt: on.vault.encrypt.handler(({ context, input }) =>
      context.vault.encrypt(context, input.passphrase),
    ),
    decrypt: on.vault.decrypt.handler(({ context, input }) =>
      context.vault.decrypt(context, input.passphrase),
    ),
    changePassphrase: on.vault.changePassphrase.handler(({ context, input }) =>
      context.vault.changePassphrase(context, input),
    ),
    newRecoveryCode: on.vault.newRecoveryCode.handler(({ context, input }) =>
      context.vault.newRecoveryCode(input.passphrase),
    ),
    remember: on.vault.remember.handler(({ context, input }) =>
      context.vault.remember(context, input.remember),
    ),
    update: on.vault.update.handler(({ context, input }) => context.vault.update(context, input)),
  },
  system: {
    diagnostics: on.system.diagnostics.handler(({ context }) => diagnostics(context)),
    status: on.system.status.handler(({ context }) => app.status(context)),
    updates: on.system.updates.handler(({ context }) => updates.updateState(context)),
    checkUpdate: on.system.checkUpdate.handler(({ context }) => updates.checkForUpdate(context)),
    fetchUpdate: on.system.fetchUpdate.handler(({ context }) => updates.fetchUpdate(context)),
    runs: on.system.runs.handler(({ context, input }) => app.engineRuns(context, input)),
  },
  rhythm: {
    status: on.rhythm.status.handler(({ context, input }) => rhythmProfile.rhythmStatus(context, input)),
    turnOn: on.rhythm.turnOn.handler(({ context, input }) => rhythmProfile.turnOn(context, input)),
    turnOff: on.rhythm.turnOff.handler(({ context, input }) => rhythmProfile.turnOff(context, input)),
    profile: on.rhythm.profile.handler(({ context, input }) => rhythmProfile.profileOf(context, input)),
    changeProfile: on.rhythm.changeProfile.handler(({ context, input }) =>
      rhythmProfile.changeProfile(context, input),
    ),
    items: on.rhythm.items.handler(({ context, input }) => rhythmItems.listItems(context, input)),
    createItem: on.rhythm.createItem.handler(({ context, input }) => rhythmItems.createItem(context, input)),
    changeItem: on.rhythm.changeItem.handler(({ context, input }) => rhythmItems.changeItem(context, input)),
    deleteItem: on.rhythm.deleteItem.handler(({ context, input }) => rhythmItems.deleteItem(context, input)),
    feed: on.rhythm.feed.handler(({ context, input }) => rhythmFeed.dayFeed(context, input)),
    complete: on.rhythm.complete.handler(({ context, input }) => rhythmActs.complete(context, input)),
    undo: on.rhythm.undo.handler(({ context, input }) => rhythmActs.undo(context, input)),
    postpone: on.rhythm.postpone.handler(({ context, input }) => rhythmActs.postpone(context, input)),
    skip: on.rhythm.skip.handler(({ context, input }) => rhythmActs.skip(context, input)),
    reschedule: on.rhythm.reschedule.handler(({ context, input }) => rhythmActs.reschedule(context, input)),
    history: on.rhythm.history.handler(({ context, input }) => rhythmFeed.history(context, input)),
    logDay: on.rhythm.logDay.handler(({ context, input }) => rhythmHealth.logDay(context, input)),
    health: on.rhythm.health.handler(({ context, input }) => rhythmHealth.healthDays(context, input)),
    previewCsv: on.rhythm.previewCsv.handler(({ context, input }) =>
      rhythmImports.previewCsv(context, input),
    ),
    connectOura: on.rhythm.connectOura.handler(({ context, input }) => oura.connectOura(context, input)),
    disconnectOura: on.rhythm.disconnectOura.handler(({ context, input }) =>
      oura.disconnectOura(context, input),
    ),
    syncOura: on.rhythm.syncOura.handler(({ context, input }) => syncOura(context, input)),
    score: on.rhythm.score.handler(({ context, input }) => rhythmScores.scoreOfDay(context, input)),
    scores: on.rhythm.scores.handler(({ context, input }) => rhythmScores.scoresOf(context, input)),
    xp: on.rhythm.xp.handler(({ context, input }) => rhythmScores.xpOf(context, input)),
    streaks: on.rhythm.streaks.handler(({ context, input }) => rhythmScores.streaksOf(context, input)),
    achievements: on.rhythm.achievements.handler(({ context, input }) =>
      rhythmScores.achievementsOf(context, input),
    ),
    goals: on.rhythm.goals.handler(({ context, input }) => rhythmScores.goals(context, input)),
    correlations: on.rhythm.correlations.handler(({ context, input }) => correlations(context, input)),
    reminders: on.rhythm.reminders.handler(({ context, input }) => justBegun(context, input)),
    prompt: on.rhythm.prompt.handler(({ context, input }) => rhythmFeed.promptOfDay(context, input)),
    importHealth: on.rhythm.importHealth.handler(({ context, input, signal }) =>
      rhythmImports.importFile(context, input, signal),
    ),
  },
  capture: {
    status: on.capture.status.handler(({ context }) => captureStatus(context)),
    setKeys: on.capture.setKeys.handler(({ context, input }) => setCaptureKeys(context, input.keys)),
  },
})

export type AppRouter = typeof router
