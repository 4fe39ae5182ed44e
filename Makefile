MVN ?= mvn -q
.PHONY: help render check test scenarios plan push jar bench bench-sync faults fmt

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12
render: ## write dashboards/ and alerts/ from the model
	@$(MVN) compile exec:java@render
check: ## fail when dashboards/ or alerts/ are not what the model renders
	@$(MVN) compile exec:java@check
test: ## everything: format, warnings, walls, tests
	@mvn verify
scenarios: ## prove the alerts with the scenarios in alerts/scenarios
	@$(MVN) compile exec:java@test
plan: ## compare the model with the live Grafanas, reading only
	@$(MVN) compile exec:java@plan
push: ## plan, then apply, on all sites
	@$(MVN) compile exec:java@push
jar: ## build the program, target/grafter-<version>-cli.jar
	@$(MVN) -DskipTests package
bench: ## measure parsing, pipelines, rendering and start-up
	@$(MVN) -DskipTests package exec:exec@bench
bench-sync: ## requests, bytes and seconds of plan, push and pull
	@$(MVN) test-compile exec:exec@bench-sync
faults: ## 10,000 runs of the fault suite
	@mvn -q test -Dtest=FaultSuiteTest -Dsurefire.failIfNoSpecifiedTests=false -Dgrafter.faults.runs=10000
fmt: ## format the Java sources
	@$(MVN) spotless:apply
