# What other programs need: the library, its headers, and what find_package(ilonet) and pkg-config read.
install(TARGETS ilonet EXPORT ilonetTargets LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
        COMPONENT ${ILONET_LIBRARY_PART} NAMELINK_COMPONENT ${ILONET_DEVELOPMENT_PART})

# Headers with a mark of what the library shows, and those that these include
file(GLOB_RECURSE headers RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} CONFIGURE_DEPENDS *.hpp)
set(ILONET_HEADERS "")
foreach(header ${headers})
    file(STRINGS ${header} marks REGEX "ILONET_API" LIMIT_COUNT 1)
    if(marks)
        list(APPEND ILONET_HEADERS ${header})
    endif()
endforeach()
set(left ${ILONET_HEADERS})
while(left)
    list(POP_FRONT left header)
    file(STRINGS ${header} lines REGEX "^#include \"")
    foreach(line ${lines})
        string(REGEX REPLACE "^#include \"(.*)\".*" "\\1" included ${line})
        if(NOT included IN_LIST ILONET_HEADERS)
            list(APPEND ILONET_HEADERS ${included})
            list(APPEND left ${included})
        endif()
    endforeach()
endwhile()
foreach(header ${ILONET_HEADERS})
    get_filename_component(room ${header} DIRECTORY)
    install(FILES ${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/ilonet/${room} COMPONENT ${ILONET_DEVELOPMENT_PART})
endforeach()

include(CMakePackageConfigHelpers)
set(ILONET_CMAKEDIR ${CMAKE_INSTALL_LIBDIR}/cmake/ilonet)
install(EXPORT ilonetTargets NAMESPACE ilonet:: DESTINATION ${ILONET_CMAKEDIR} COMPONENT ${ILONET_DEVELOPMENT_PART})
configure_package_config_file(package/ilonetConfig.cmake.in ${PROJECT_BINARY_DIR}/ilonetConfig.cmake
                              INSTALL_DESTINATION ${ILONET_CMAKEDIR})
# Before 1.0 each minor version may change what the library shows.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/ilonetConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/ilonetConfig.cmake ${PROJECT_BINARY_DIR}/ilonetConfigVersion.cmake
        DESTINATION ${ILONET_CMAKEDIR} COMPONENT ${ILONET_DEVELOPMENT_PART})
file(RELATIVE_PATH ILONET_PREFIX_FROM_PC /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(package/ilonet.pc.in ${PROJECT_BINARY_DIR}/ilonet.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/ilonet.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
        COMPONENT ${ILONET_DEVELOPMENT_PART})
