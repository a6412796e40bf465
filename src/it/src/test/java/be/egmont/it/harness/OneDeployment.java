package be.egmont.it.harness;

import java.util.List;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

/**
 * One deployment of the domain for all test classes. Arquillian makes one for each of them, and with Payara Micro that is a
 * server for each: half a minute a class.
 */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(
                        DeploymentScenarioGenerator.class,
                        AnnotationDeploymentScenarioGenerator.class,
                        OfTheDomain.class)
                .observer(Keeper.class);
    }

    /** No test class has to say what it is deployed with. */
    public static final class OfTheDomain implements DeploymentScenarioGenerator {
        @Override
        public List<DeploymentDescription> generate(TestClass test) {
            return List.of(new DeploymentDescription("domain", Domain.archive())
                    .shouldBeManaged(true)
                    .shouldBeTestable(true));
        }
    }

    /** Lets the first class deploy, hands what that has made to all others, and takes it away after the last. */
    public static final class Keeper {
        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> ofThisClass;

        @Inject
        private Instance<ContainerRegistry> containers;

        @Inject
        private Event<UnDeployDeployment> undeploying;

        private DeploymentScenario shared;
        private boolean deployed;

        void generate(@Observes EventContext<GenerateDeployment> event) {
            if (shared == null) {
                event.proceed();
                shared = ofThisClass.get();
            } else {
                ofThisClass.set(shared);
            }
        }

        void deploy(@Observes EventContext<DeployManagedDeployments> event) {
            if (!deployed) {
                deployed = true;
                event.proceed();
            }
        }

        /** Not now: another class may follow. */
        void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {}

        void end(@Observes(precedence = 1) AfterSuite suite) {
            if (shared != null) {
                for (Deployment deployment : shared.deployedDeploymentsInUnDeployOrder()) {
                    undeploying.fire(new UnDeployDeployment(
                            containers
                                    .get()
                                    .getContainer(deployment.getDescription().getTarget()),
                            deployment));
                }
            }
        }
    }
}
