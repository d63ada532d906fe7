package org.openseverance.architecture;

import java.util.List;
import org.openseverance.adapters.db.wrong.AnswersRequests;
import org.openseverance.adapters.db.wrong.ReadsDocuments;
import org.openseverance.adapters.files.wrong.AsksTheCommandLine;
import org.openseverance.adapters.files.wrong.OpensASocket;
import org.openseverance.adapters.files.wrong.StartsTheApp;
import org.openseverance.adapters.http.wrong.AsksTheDatabase;
import org.openseverance.adapters.http.wrong.OpensADatabase;
import org.openseverance.application.wrong.AsksTheDomain;
import org.openseverance.application.wrong.KnowsAnAdapter;
import org.openseverance.application.wrong.SpeaksSql;
import org.openseverance.application.wrong.WritesJson;
import org.openseverance.domain.wrong.AsksTheDefaultLocale;
import org.openseverance.domain.wrong.DividesInDouble;
import org.openseverance.domain.wrong.Hashes;
import org.openseverance.domain.wrong.HoldsADouble;
import org.openseverance.domain.wrong.KnowsTheApplication;
import org.openseverance.domain.wrong.ListsDoubles;
import org.openseverance.domain.wrong.Prints;
import org.openseverance.domain.wrong.ReadsAFile;
import org.openseverance.domain.wrong.ReadsTheClock;
import org.openseverance.domain.wrong.ReadsTheEnvironment;
import org.openseverance.domain.wrong.RefersToTheClock;
import org.openseverance.domain.wrong.RollsDice;
import org.openseverance.domain.wrong.RunsInParallel;
import org.openseverance.domain.wrong.StartsAThread;
import org.openseverance.domain.wrong.TakesAFloat;
import org.openseverance.domain.wrong.UsesAnExecutor;
import org.openseverance.domain.wrong.cycle.egg.Egg;
import org.openseverance.domain.wrong.cycle.hen.Hen;
import org.openseverance.domain.wrong.name.AbstractPlan;
import org.openseverance.domain.wrong.name.BasePlan;
import org.openseverance.domain.wrong.name.DateUtil;
import org.openseverance.domain.wrong.name.DateUtils;
import org.openseverance.domain.wrong.name.MoneyHelper;
import org.openseverance.domain.wrong.name.PlanImpl;
import org.openseverance.domain.wrong.name.PlanManager;
import org.openseverance.domain.wrong.service.Quotes;
import org.openseverance.domain.wrongegg.Shell;
import org.openseverance.domain.wronghen.Nest;
import org.openseverance.domain.wronghen.feather.Feather;
import org.openseverance.domian.MisspeltRoom;

/** All the rules, each beside the mistakes that it must catch. */
final class HouseRules {

    private HouseRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of("every class has a room", Rooms.everyClassHasARoom())
                        .caughtIn(MisspeltRoom.class),
                HouseRule.of("domain knows only itself", Rooms.domainKnowsOnlyItself())
                        .caughtIn(ReadsAFile.class, UsesAnExecutor.class, Hashes.class, KnowsTheApplication.class),
                HouseRule.of("application knows the domain", Rooms.applicationKnowsTheDomain())
                        .caughtIn(WritesJson.class, SpeaksSql.class, KnowsAnAdapter.class),
                HouseRule.of("files know their formats", Rooms.filesKnowTheirFormats())
                        .caughtIn(AsksTheCommandLine.class, OpensASocket.class),
                HouseRule.of("the database knows no other adapter", Rooms.theDatabaseKnowsNoOtherAdapter())
                        .caughtIn(AnswersRequests.class, ReadsDocuments.class),
                HouseRule.of("the edge knows files and no database", Rooms.theEdgeKnowsFilesAndNoDatabase())
                        .caughtIn(AsksTheDatabase.class, OpensADatabase.class),
                HouseRule.of("nobody knows the app", Rooms.nobodyKnowsTheApp()).caughtIn(StartsTheApp.class),
                HouseRule.of("arrows are those of the diagram", Rooms.arrowsAreThoseOfTheDiagram())
                        .caughtIn(KnowsTheApplication.class, KnowsAnAdapter.class, StartsTheApp.class),
                HouseRule.of("no clock in the domain", Purity.noClock())
                        .caughtIn(ReadsTheClock.class, RefersToTheClock.class),
                HouseRule.of("no chance in the domain", Purity.noChance()).caughtIn(RollsDice.class),
                HouseRule.of("no environment in the domain", Purity.noEnvironment())
                        .caughtIn(ReadsTheEnvironment.class, AsksTheDefaultLocale.class),
                HouseRule.of("no threads in the domain", Purity.noThreads())
                        .caughtIn(StartsAThread.class, RunsInParallel.class),
                HouseRule.of("no console in the domain", Purity.noConsoleAndNoResources())
                        .caughtIn(Prints.class),
                HouseRule.of("no floating point in signatures of the domain", Purity.noFloatingPointInSignatures())
                        .caughtIn(HoldsADouble.class, TakesAFloat.class, ListsDoubles.class),
                HouseRule.of("no floating point in code of the domain", Purity.noFloatingPointInCode())
                        .caughtIn(DividesInDouble.class, TakesAFloat.class),
                HouseRule.of("no empty class names", Words.noEmptyClassNames())
                        .caughtIn(
                                PlanImpl.class,
                                PlanManager.class,
                                MoneyHelper.class,
                                DateUtil.class,
                                DateUtils.class,
                                AbstractPlan.class,
                                BasePlan.class),
                HouseRule.of("no empty package names", Words.noEmptyPackageNames())
                        .caughtIn(Quotes.class),
                HouseRule.of("no cycle between packages", Words.noCycleBetweenPackages())
                        .caughtInAll(Hen.class, Egg.class),
                HouseRule.of("no cycle between concepts", Words.noCycleBetweenConcepts())
                        .caughtInAll(Shell.class, Nest.class, Feather.class),
                HouseRule.of("no cycle between modules", Words.noCycleBetweenModules())
                        .caughtInAll(KnowsTheApplication.class, AsksTheDomain.class));
    }
}
